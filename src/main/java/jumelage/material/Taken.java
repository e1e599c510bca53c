package jumelage.material;

import static jumelage.shell.Texts.text;

import java.util.Arrays;
import java.util.Locale;
import jumelage.document.FileSize;
import jumelage.publication.ItemId;
import jumelage.shell.Screen;
import jumelage.store.Blobs;

/// What became of a file that somebody sent.
sealed interface Taken {

    /// It is kept, under this number in the room.
    record In(ItemId key, int number) implements Taken {}

    /// Nothing of it is kept; the text `key` says why. A `Long` among the arguments is a number of bytes.
    record Refused(String key, Object... arguments) implements Taken {

        /// The store of files could not keep it.
        static Refused by(Blobs.Failed failed) {
            return new Refused("material.unfit." + failed.why().name().toLowerCase(Locale.ROOT));
        }

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
