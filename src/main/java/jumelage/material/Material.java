package jumelage.material;

import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// What stays when its file is replaced: its place, its words.
///
/// @param alt says what one sees, to those who do not
/// @param licence the key of a licence, or nothing: then nobody may use it elsewhere
/// @param current the number of the file that it shows now
@Table(schema = "material", name = "material")
record Material(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) ItemId key,
        @Nullable UUID folder,
        Kind kind,
        String title,
        String alt,
        String author,
        String source,
        String licence,
        String language,
        PersonId madeBy,
        int current,
        @Version int version) {

    Material with(Words words, @Nullable UUID folder) {
        return new Material(
                key,
                folder,
                kind,
                words.title().strip(),
                words.given(words.alt()),
                words.given(words.author()),
                words.given(words.source()),
                words.given(words.licence()),
                words.language(),
                madeBy,
                current,
                version);
    }

    Material showing(int file) {
        return new Material(key, folder, kind, title, alt, author, source, licence, language, madeBy, file, version);
    }
}
