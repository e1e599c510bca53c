package jumelage.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jumelage.school.SchoolId;

/// The words of a card, as numbers in the list of a language.
record Words(String language, List<Integer> numbers) {

    /// What is sealed in their place: they open nothing in another school.
    byte[] at(SchoolId school) {
        var name = language.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(17 + name.length + 4 * numbers.size())
                .putLong(school.value().getMostSignificantBits())
                .putLong(school.value().getLeastSignificantBits())
                .put(name)
                .put((byte) 0);
        numbers.forEach(bytes::putInt);
        return bytes.array();
    }
}
