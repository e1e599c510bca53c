package jumelage.mail;

/// A mail to be sent: plain text, already in the reader's language.
///
/// @param confidential whether it holds a one-time link
public record Letter(String address, String subject, String body, boolean confidential) {
    public Letter(String address, String subject, String body) {
        this(address, subject, body, false);
    }
}
