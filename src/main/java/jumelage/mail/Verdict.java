package jumelage.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// What a server's no means.
///
/// @param forGood whether trying again makes no sense
/// @param address whether it is the receiver that is refused, and not what we are or what the letter says
record Verdict(boolean forGood, boolean address) {
    /// Its policy (RFC 3463, X.7) is against us; a full mailbox (X.2.2) may be emptied.
    private static final Pattern NOT_THE_ADDRESS = Pattern.compile("\\b5\\.(7\\.\\d+|2\\.2|2\\.3)\\b");

    static Verdict of(MessagingException e) {
        if (e instanceof AddressException) return new Verdict(true, true);
        for (Exception next = e;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            if (next instanceof SMTPAddressFailedException refused) {
                var forGood = refused.getReturnCode() >= 550 && refused.getReturnCode() < 560;
                return new Verdict(
                        forGood,
                        forGood && !NOT_THE_ADDRESS.matcher(said(refused)).find());
            }
            if (next instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 550)
                return new Verdict(true, false);
        }
        return new Verdict(false, false);
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
