package jumelage.wiki;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.Document;
import jumelage.document.Segments;
import jumelage.publication.Audience;
import jumelage.publication.Items;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.translation.Family;
import jumelage.translation.Versions;
import jumelage.writing.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes pages that say in another language what a page says.
@Component
public class Versioning {
    private final Items items;
    private final Writings writings;
    private final Editing editing;
    private final Versions versions;
    private final PageOriginals originals;

    Versioning(Items items, Writings writings, Editing editing, Versions versions, PageOriginals originals) {
        this.items = items;
        this.writings = writings;
        this.editing = editing;
        this.versions = versions;
        this.originals = originals;
    }

    /// The languages that a new version of `page` cannot be in: there is one already.
    Set<String> taken(PageLine page, Member member) {
        return Set.copyOf(versions.languages(page.key(member.room().id()), member));
    }

    /// For each page those that say the same in other languages.
    Map<UUID, Set<UUID>> families(RoomId room) {
        var all = originals.in(room);
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), each -> Family.of(each, all)));
    }

    /// What a version begins with.
    Document body(PageLine source, boolean copy, Member author) {
        var words = writings.current(source.key(author.room().id())).body().settled();
        return copy ? words : Segments.blank(words);
    }

    /// @return nothing if somebody has made one in this language a moment ago
    @Transactional
    Optional<PageLine> make(PageLine source, VersionDraft draft, Document body, Member author) {
        var from = source.key(author.room().id());
        items.lock(from);
        if (taken(source, author).contains(draft.language())) return Optional.empty();
        var teachers = source.audience() == Audience.TEACHERS || draft.forTeachers();
        return Optional.of(make(
                source,
                draft.title().strip(),
                draft.language(),
                body,
                place(source, draft, author),
                teachers ? Audience.TEACHERS : Audience.MEMBERS,
                author));
    }

    /// A version inside the page that it is made from, without words.
    @Transactional
    public PageLine make(PageLine source, String title, String language, Member author) {
        var audience = source.audience() == Audience.TEACHERS ? Audience.TEACHERS : Audience.MEMBERS;
        return make(source, title, language, body(source, false, author), source.id(), audience, author);
    }

    private PageLine make(
            PageLine source,
            String title,
            String language,
            Document body,
            @Nullable UUID parent,
            Audience audience,
            Member author) {
        var version = editing.create(title, language, body, parent, audience, source.id(), author);
        versions.begin(version.key(author.room().id()), source.key(author.room().id()), author);
        return version;
    }

    /// Whoever is here for a part makes it within that.
    private static @Nullable UUID place(PageLine source, VersionDraft draft, Member author) {
        var root = author.leave(Act.WRITE) == Leave.PART && source.id().equals(author.part());
        return draft.inside() || root ? source.id() : source.parent();
    }
}
