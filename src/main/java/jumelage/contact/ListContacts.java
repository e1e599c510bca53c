package jumelage.contact;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param sent whether a request has just been sent
public record ListContacts(
        String name,
        List<Acquaintance> contacts,
        List<Acquaintance> asking,
        List<Request> requests,
        List<Link> links,
        Form form,
        boolean sent)
        implements View {

    /// @param address nothing to give away once it is taken
    record Link(Invitation invitation, String address) {
        boolean taken() {
            return invitation.taker() != null;
        }

        /// Whether the sender must say who took it.
        boolean asks() {
            return taken() && invitation.validated();
        }
    }

    boolean mine() {
        return !asking.isEmpty() || links.stream().anyMatch(Link::asks);
    }
}
