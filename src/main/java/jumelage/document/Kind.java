package jumelage.document;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// The kinds of blocks of schema 1, under the names that the editor uses.
sealed interface Kind {

    String type();

    Holds holds();

    enum Plain implements Kind {
        PARAGRAPH("paragraph", Holds.TEXT),
        CODE_BLOCK("codeBlock", Holds.TEXT),
        BLOCKQUOTE("blockquote", Holds.BLOCKS),
        BULLET_LIST("bulletList", Holds.ITEMS),
        LIST_ITEM("listItem", Holds.PARAGRAPH_THEN_BLOCKS),
        TABLE("table", Holds.ROWS),
        TABLE_ROW("tableRow", Holds.CELLS),
        GALLERY("gallery", Holds.PICTURES),
        HORIZONTAL_RULE("horizontalRule", Holds.NOTHING);

        private final String type;
        private final Holds holds;

        Plain(String type, Holds holds) {
            this.type = type;
            this.holds = holds;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Holds holds() {
            return holds;
        }
    }

    record Heading(int level) implements Kind {

        static final int HIGHEST = 2;
        static final int LOWEST = 4;

        @Override
        public String type() {
            return "heading";
        }

        @Override
        public Holds holds() {
            return Holds.TEXT;
        }
    }

    record OrderedList(int start) implements Kind {

        static final int MOST = 999_999;

        @Override
        public String type() {
            return "orderedList";
        }

        @Override
        public Holds holds() {
            return Holds.ITEMS;
        }
    }

    record Cell(boolean header, int colspan, int rowspan, List<Integer> colwidth) implements Kind {

        /// The most columns and rows that it spans, and the broadest of these in pixels.
        static final int WIDEST = 50;

        static final int HIGHEST = 500;
        static final int BROADEST = 5_000;

        public Cell {
            colwidth = List.copyOf(colwidth);
        }

        static Cell single(boolean header) {
            return new Cell(header, 1, 1, List.of());
        }

        @Override
        public String type() {
            return header ? "tableHeader" : "tableCell";
        }

        @Override
        public Holds holds() {
            return Holds.BLOCKS;
        }
    }

    /// A file of a material; what the block holds is its caption.
    ///
    /// @param words what a picture shows, what anything else is called
    /// @param captions of a film or sound
    record Figure(Form form, Shown shown, String words, Credit credit, Captions captions) implements Kind {

        enum Form {
            PICTURE("picture", "alt", Format.ALTERNATIVE),
            FILM("film", "title", Format.TITLE),
            SOUND("sound", "title", Format.TITLE),
            FILE("fileCard", "title", Format.TITLE);

            private final String type;
            private final String words;
            private final Format format;

            Form(String type, String words, Format format) {
                this.type = type;
                this.words = words;
                this.format = format;
            }

            String type() {
                return type;
            }

            Format format() {
                return format;
            }

            /// Whether it lasts a while, and may have captions.
            boolean plays() {
                return this == FILM || this == SOUND;
            }

            /// The attribute that has the words.
            String words() {
                return words;
            }
        }

        public Figure {
            words = Characters.line(words);
        }

        private static Figure of(Form form, Attributes attributes) {
            var material = attributes.required("material", Format.MATERIAL).toLowerCase(Locale.ROOT);
            var shown = new Shown(UUID.fromString(material), attributes.required("file", Format.FILE));
            var captions = form.plays() ? attributes.textOr("captions", Format.CAPTIONS, "") : "";
            return new Figure(
                    form,
                    shown,
                    attributes.required(form.words, form.format),
                    Credit.of(attributes),
                    Captions.read(captions));
        }

        Figure with(Shown shown) {
            return new Figure(form, shown, words, credit, captions);
        }

        Figure with(Captions captions) {
            return new Figure(form, shown, words, credit, captions);
        }

        Figure with(String words) {
            return new Figure(form, shown, words, credit, captions);
        }

        Figure authorless() {
            return new Figure(form, shown, words, new Credit("", credit.licence()), captions);
        }

        /// The file, and those of its captions.
        Stream<Shown> files() {
            return Stream.concat(
                    Stream.of(shown),
                    captions.files().values().stream().map(file -> new Shown(shown.material(), file)));
        }

        @Override
        public String type() {
            return form.type;
        }

        @Override
        public Holds holds() {
            return Holds.TEXT;
        }
    }

    /// A film or map of another site; what the block holds is its caption.
    record Embedded(String href) implements Kind {
        @Override
        public String type() {
            return "embed";
        }

        @Override
        public Holds holds() {
            return Holds.TEXT;
        }
    }

    static Kind of(String type, Attributes attributes) {
        return switch (type) {
            case "heading" -> new Heading(attributes.number("level", Heading.HIGHEST, Heading.LOWEST));
            case "orderedList" -> new OrderedList(attributes.number("start", 0, OrderedList.MOST, 1));
            case "tableHeader" -> cell(true, attributes);
            case "tableCell" -> cell(false, attributes);
            case "embed" -> new Embedded(attributes.required("href", Format.LINK));
            case "doc", "text", "hardBreak" -> throw new Refused(Unfit.MISPLACED);
            default -> figureOrPlain(type, attributes);
        };
    }

    private static Cell cell(boolean header, Attributes attributes) {
        return new Cell(
                header,
                attributes.number("colspan", 1, Cell.WIDEST, 1),
                attributes.number("rowspan", 1, Cell.HIGHEST, 1),
                attributes.numbers("colwidth", Cell.WIDEST, Cell.BROADEST));
    }

    private static Kind figureOrPlain(String type, Attributes attributes) {
        for (var form : Figure.Form.values()) {
            if (form.type.equals(type)) {
                return Figure.of(form, attributes);
            }
        }
        return plain(type);
    }

    private static Plain plain(String type) {
        for (var plain : Plain.values()) {
            if (plain.type.equals(type)) {
                return plain;
            }
        }
        throw new Refused(Unfit.UNKNOWN_NODE);
    }
}
