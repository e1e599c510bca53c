package jumelage.employment;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.employment.Employment.State;
import jumelage.shell.View;

public record ShowOwnSchool(PersonId me, List<Post> posts, Profile profile) implements View {

    /// How one stands: the best of one's employments.
    State state() {
        return posts.getFirst().employment().state();
    }
}
