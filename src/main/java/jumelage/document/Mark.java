package jumelage.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a run of text carries. A run has at most one mark of each rank; the lowest encloses the others.
sealed interface Mark {

    String type();

    int rank();

    /// Where a reader gets to by following the text.
    sealed interface Link extends Mark {
        @Override
        default String type() {
            return "link";
        }

        @Override
        default int rank() {
            return 0;
        }
    }

    record WebLink(String href) implements Link {}

    record PageLink(UUID page) implements Link {}

    record Language(String lang, @Nullable Direction dir) implements Mark {
        @Override
        public String type() {
            return "lang";
        }

        @Override
        public int rank() {
            return 1;
        }
    }

    /// A change that somebody proposes and nobody has decided yet.
    record Suggestion(Act act, @Nullable String id) implements Mark {

        enum Act {
            INSERTION("insertion", 2),
            DELETION("deletion", 3),
            MODIFICATION("modification", 4);

            private final String type;
            private final int rank;

            Act(String type, int rank) {
                this.type = type;
                this.rank = rank;
            }
        }

        @Override
        public String type() {
            return act.type;
        }

        @Override
        public int rank() {
            return act.rank;
        }
    }

    enum Style implements Mark {
        BOLD("bold", 5),
        ITALIC("italic", 6),
        UNDERLINE("underline", 7),
        STRIKE("strike", 8),
        SUBSCRIPT("subscript", 9),
        SUPERSCRIPT("superscript", 10),
        CODE("code", 11);

        private final String type;
        private final int rank;

        Style(String type, int rank) {
            this.type = type;
            this.rank = rank;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public int rank() {
            return rank;
        }
    }

    static Mark of(String type, Attributes attributes) {
        for (var style : Style.values()) {
            if (style.type.equals(type)) {
                return style;
            }
        }
        for (var act : Suggestion.Act.values()) {
            if (act.type.equals(type)) {
                return new Suggestion(act, attributes.text("id", Format.ID));
            }
        }
        return switch (type) {
            case "link" -> link(attributes);
            case "lang" -> new Language(attributes.required("lang", Format.LANGUAGE), attributes.direction());
            default -> throw new Refused(Unfit.UNKNOWN_MARK);
        };
    }

    private static Link link(Attributes attributes) {
        // the editor's own link says how it opens; here the rendering decides that
        attributes.forget("target", "rel", "class", "title");
        var page = attributes.text("page", Format.PAGE);
        if (page == null) {
            return new WebLink(attributes.required("href", Format.LINK));
        }
        if (attributes.text("href", Format.LINK) != null) {
            throw new Refused(Unfit.BAD_LINK);
        }
        return new PageLink(UUID.fromString(page));
    }
}
