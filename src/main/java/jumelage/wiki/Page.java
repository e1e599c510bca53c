package jumelage.wiki;

import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A page's place among the others. Its words are a document's, its readers an item's.
@Table(schema = "wiki", name = "page")
record Page(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) ItemId key,
        int place,
        boolean locked,
        @Nullable UUID original,
        PersonId madeBy,
        @Version int version) {

    Page at(int place) {
        return new Page(key, place, locked, original, madeBy, version);
    }

    Page locked(boolean locked) {
        return new Page(key, place, locked, original, madeBy, version);
    }
}
