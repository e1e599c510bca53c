package jumelage.notice;

/// A kind of notices, for which one chooses how soon they come by mail. Each module declares its own as beans.
///
/// @param key of the text that names it, such as `contact.notices`; `key + ".hint"` says what it holds
/// @param order where it stands among the others
/// @param initially what holds as long as nothing was chosen
/// @param offices whether it only concerns those who work in an office
public record Kind(String key, int order, Pace initially, boolean offices) {
    public Kind(String key, int order, Pace initially) {
        this(key, order, initially, false);
    }
}
