package jumelage.yjs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How marks are called as formats of a text (`marksToAttributes` of y-prosemirror).
record MarkKeys(Set<String> overlapping) {

    /// @param there formats that are there: a mark that is among them keeps its key and value
    Map<String, Object> of(List<Node.Mark> marks, Map<String, Object> there) {
        var formats = new LinkedHashMap<String, Object>();
        for (var mark : marks) {
            var known = there.entrySet().stream()
                    .filter(format ->
                            Read.mark(format.getKey(), format.getValue()).equals(mark))
                    .findFirst();
            if (known.isPresent()) formats.put(known.get().getKey(), known.get().getValue());
            else
                formats.put(
                        overlapping.contains(mark.type()) || formats.containsKey(mark.type())
                                ? hashed(mark)
                                : mark.type(),
                        mark.attributes());
        }
        return formats;
    }

    /// The name with six bytes of the hash of what it says.
    private static String hashed(Node.Mark mark) {
        var bytes = new Encoder();
        Values.write(bytes, mark.toJson());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes.toBytes());
            for (var i = 6; i < hash.length; i++) hash[i % 6] ^= hash[i];
            return mark.type() + "--" + Base64.getEncoder().encodeToString(Arrays.copyOf(hash, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
