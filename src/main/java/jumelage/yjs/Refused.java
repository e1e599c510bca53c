package jumelage.yjs;

import org.jspecify.annotations.Nullable;

/// Bytes that are no update, or one that is larger than a document may be. Its message is a sentence.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public enum Reason {
        MALFORMED,
        TOO_LARGE,
        TOO_DEEP,
        /// The document had been left half changed by a refusal before, and must be read anew.
        BROKEN
    }

    private final Reason reason;

    Refused(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    Refused(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause, false, false);
        this.reason = reason;
    }

    static Refused malformed(String sentence) {
        return new Refused(Reason.MALFORMED, sentence);
    }

    static Refused tooLarge(String sentence) {
        return new Refused(Reason.TOO_LARGE, sentence);
    }

    public Reason reason() {
        return reason;
    }
}
