package jumelage.school;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.school.Employment.State;
import jumelage.shell.View;

public record ShowOwnSchool(PersonId me, List<Post> posts, Profile profile) implements View {

    /// How one stands: the best of one's employments.
    State state() {
        return posts.getFirst().employment().state();
    }
}
