package jumelage.approval;

import java.util.List;
import java.util.Set;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.writing.Weaver;
import org.jspecify.annotations.Nullable;

/// A piece of what a proposal would bring out.
///
/// @param number counts those that have changed, from 1; 0 for what stands around them
/// @param block the id of its block; none where nothing can be said to it
/// @param schools whose people have changed it
/// @param pupils those of them whose pupils have
/// @param unchecked whether a machine has drafted what stands there now and nobody has checked it
/// @param words its first words
public record Passage(
        int number,
        @Nullable String block,
        List<Weaver> schools,
        Set<SchoolId> pupils,
        boolean unchecked,
        String words,
        String html) {
    public Passage {
        schools = List.copyOf(schools);
        pupils = Set.copyOf(pupils);
    }

    /// Where it stands in the page.
    public String anchor() {
        return "passage-" + number;
    }

    /// The field in which something is said to it.
    public String field() {
        return "remark-" + block;
    }

    public boolean of(@Nullable SchoolId school) {
        return school != null && pupils.contains(school);
    }

    /// Whether it is one of pupils for whom `member` speaks.
    public boolean yours(Member member) {
        return member.role().teacher() && of(member.school());
    }
}
