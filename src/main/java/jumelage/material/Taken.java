package jumelage.material;

import static jumelage.shell.Texts.text;

import java.util.Arrays;
import jumelage.document.FileSize;
import jumelage.publication.ItemId;
import jumelage.shell.Screen;

/// What became of a file that somebody sent.
sealed interface Taken {

    /// It is kept, under this number in the room.
    record In(ItemId key, int number) implements Taken {}

    /// Nothing of it is kept; the text `key` says why. A `Long` among the arguments is a number of bytes.
    record Refused(String key, Object... arguments) implements Taken {

        /// Why, in the reader's words.
        String sentence() {
            var language = Screen.current().reader().language();
            return text(
                    key,
                    Arrays.stream(arguments)
                            .map(one -> one instanceof Long bytes ? FileSize.of(bytes, language) : one)
                            .toArray());
        }
    }
}
