package jumelage.twinspace;

import static jumelage.shell.Texts.text;

/// A sentence around a link: what stands before it and after it.
public record Sentence(String before, String after) {
    private static final String LINK = "\uE000";

    /// @param key of a text in which {0} is who, {1} the link, {2} the name of a person
    static Sentence of(String key, String who, String name) {
        var whole = text(key, who, LINK, name);
        var link = whole.indexOf(LINK);
        return link < 0 ? new Sentence(whole, "") : new Sentence(whole.substring(0, link), whole.substring(link + 1));
    }
}
