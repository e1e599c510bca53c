package jumelage.document;

/// Why something sent is no document of ours.
public enum Unfit implements Parsed {
    NOT_JSON("not-json"),
    TOO_LARGE("too-large"),
    TOO_DEEP("too-deep"),
    TOO_MANY_NODES("too-many-nodes"),
    TOO_LONG("too-long"),
    UNKNOWN_NODE("unknown-node"),
    UNKNOWN_MARK("unknown-mark"),
    MISPLACED("misplaced"),
    BAD_ATTRIBUTE("bad-attribute"),
    BAD_LINK("bad-link"),
    /// A picture without a word of what it shows.
    UNDESCRIBED("undescribed"),
    /// A film or map of a site that is not listed.
    BAD_EMBED("bad-embed"),
    TOO_MANY_FIGURES("too-many-figures");

    private final String key;

    Unfit(String key) {
        this.key = key;
    }

    /// The last part of the key of the sentence that tells the writer.
    public String key() {
        return key;
    }
}
