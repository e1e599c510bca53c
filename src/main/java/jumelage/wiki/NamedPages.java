package jumelage.wiki;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import jumelage.room.Subjects;
import jumelage.writing.Title;
import jumelage.writing.Titles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How pages are called in news and turns: the first to be asked, since most are about pages.
@Component
@Order(0)
class NamedPages implements Subjects {
    private final Titles titles;

    NamedPages(Titles titles) {
        this.titles = titles;
    }

    @Override
    public Map<UUID, Subject> named(Member member, Collection<UUID> ids) {
        return titles.of(Eyes.of(member), ids).stream()
                .filter(title -> title.kind().equals(Editing.KIND))
                .collect(Collectors.toMap(
                        Title::id,
                        title -> new Subject(
                                title.title(),
                                title.language(),
                                member.room().path() + "/pages/"
                                        + PageAddress.of(title.number(), title.title())
                                                .segment())));
    }
}
