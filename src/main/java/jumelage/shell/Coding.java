package jumelage.shell;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// How the bytes of a file travel. Packing is slow and as tight as it can be: it is done once.
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    NONE("identity");

    private static final boolean BROTLI_HERE = Brotli4jLoader.isAvailable();

    final String token;

    Coding(String token) {
        this.token = token;
    }

    /// The tightest that whoever sent this `Accept-Encoding` can read.
    static Coding accepted(@Nullable String header) {
        var wishes = wishes(header == null ? "" : header);
        for (var coding : values())
            if (coding != BROTLI || BROTLI_HERE) {
                var weight = wishes.getOrDefault(coding.token, wishes.getOrDefault("*", 0.0));
                if (weight > 0) return coding;
            }
        return NONE;
    }

    byte[] pack(byte[] bytes) {
        if (this == NONE) return bytes;
        var packed = new ByteArrayOutputStream(bytes.length / 2);
        try (var out = into(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private OutputStream into(OutputStream out) throws IOException {
        if (this == BROTLI) return new BrotliOutputStream(out, Encoder.Parameters.create(11));
        return new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }

    /// What is not understood is not wished for.
    private static HashMap<String, Double> wishes(String header) {
        var wishes = new HashMap<String, Double>();
        for (var wish : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = wish.split(";", -1);
            var weight = 1.0;
            for (int i = 1; i < parts.length; i++)
                if (parts[i].strip().startsWith("q=")) weight = weight(parts[i].strip());
            wishes.put(parts[0].strip(), weight);
        }
        return wishes;
    }

    private static double weight(String q) {
        try {
            return Double.parseDouble(q.substring(2));
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
