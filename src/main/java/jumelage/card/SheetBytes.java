package jumelage.card;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import jumelage.account.PersonId;
import jumelage.school.ClassId;

/// A sheet as bytes.
final class SheetBytes {
    private SheetBytes() {}

    static byte[] write(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(sheet.schoolClass().toString());
            out.writeLong(sheet.made().toEpochMilli());
            out.writeInt(sheet.slips().size());
            for (var slip : sheet.slips()) {
                out.writeUTF(slip.pupil().toString());
                out.writeUTF(slip.name());
                out.writeUTF(String.join(" ", slip.words()));
                out.writeUTF(slip.secret());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Sheet read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var schoolClass = ClassId.of(in.readUTF());
            var made = Instant.ofEpochMilli(in.readLong());
            var slips = new ArrayList<Slip>();
            for (var left = in.readInt(); left > 0; left--)
                slips.add(new Slip(
                        PersonId.of(in.readUTF()),
                        in.readUTF(),
                        Arrays.asList(in.readUTF().split(" ")),
                        in.readUTF()));
            return new Sheet(schoolClass, made, slips);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
