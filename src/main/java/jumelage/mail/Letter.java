package jumelage.mail;

/// A mail to be sent: plain text, already in the reader's language. It leaves with the same in simple HTML beside it.
///
/// @param confidential whether it holds a one-time link
/// @param stop where one click ends letters of this kind; empty for those that must come
public record Letter(String address, String subject, String body, boolean confidential, String stop) {
    public Letter(String address, String subject, String body) {
        this(address, subject, body, false);
    }

    public Letter(String address, String subject, String body, boolean confidential) {
        this(address, subject, body, confidential, "");
    }
}
