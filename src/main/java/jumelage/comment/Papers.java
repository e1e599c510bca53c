package jumelage.comment;

import java.util.Optional;
import java.util.UUID;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.publication.Readers;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.writing.PageAddress;
import jumelage.writing.Title;
import jumelage.writing.Titles;
import jumelage.writing.Writings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the document that an address names, for those who see it as it is being written: nobody else sees its margin.
@Component
class Papers {
    private static final String KIND = "page";

    private final Readers readers;
    private final Titles titles;
    private final Writings writings;
    private final JdbcClient db;

    Papers(Readers readers, Titles titles, Writings writings, JdbcClient db) {
        this.readers = readers;
        this.titles = titles;
        this.writings = writings;
        this.db = db;
    }

    /// @param page its number, with or without words
    /// @throws NotFound if there is none for `member`
    Paper find(Member member, String page) {
        return standing(member, page).orElseThrow(NotFound::new);
    }

    /// As [#find], or one that was thrown away since: whoever has typed something beside it keeps it.
    Paper evenTrashed(Member member, String page) {
        return standing(member, page).or(() -> trashed(member, page)).orElseThrow(NotFound::new);
    }

    private Optional<Paper> standing(Member member, String page) {
        var eyes = Eyes.of(member);
        return readers.find(eyes, KIND, PageAddress.of(page).number())
                .flatMap(item -> titles.of(eyes, item.id()))
                .filter(Title::working)
                .map(title -> Paper.of(member.room(), title));
    }

    private Optional<Paper> trashed(Member member, String page) {
        var number = PageAddress.of(page).number();
        return db.sql("select i.id from publication.item i where i.kind = :kind and i.number = :number"
                        + " and i.erased is null and " + Eyes.inTrash(Eyes.INSIDE))
                .params(Eyes.of(member).parameters())
                .param("kind", KIND)
                .param("number", number)
                .query(UUID.class)
                .optional()
                .flatMap(id -> writings.find(new ItemId(member.room().id(), id)))
                .map(found -> Paper.thrownAway(member.room(), found, number));
    }
}
