package jumelage.wiki;

import java.util.Map;
import jumelage.publication.Proposal;
import jumelage.room.Member;
import jumelage.school.SchoolId;

/// Whose pupils have written what a proposal would bring out.
public interface PassagesOfPupils {

    /// How many passages are of pupils of each school; nothing where `member` does not see what is proposed.
    Map<SchoolId, Integer> in(Member member, PageLine page, Tree tree, Proposal proposal);
}
