package jumelage.passkey;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param fresh whether no password is needed to add one
/// @param missing the sentence that says why there are none here; empty where there are
/// @param reset whether somebody comes from a letter for a new password
/// @param done the text that says what has just been done; empty for nothing
public record ShowPasskeys(
        List<Passkey> passkeys, Form form, boolean fresh, String address, String missing, boolean reset, String done)
        implements View {
    public boolean full() {
        return passkeys.size() >= Passkey.MOST;
    }
}
