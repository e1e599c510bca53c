package jumelage.document;

import java.util.List;

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

    static Kind of(String type, Attributes attributes) {
        return switch (type) {
            case "heading" -> new Heading(attributes.number("level", Heading.HIGHEST, Heading.LOWEST));
            case "orderedList" -> new OrderedList(attributes.number("start", 0, 999_999, 1));
            case "tableHeader" -> cell(true, attributes);
            case "tableCell" -> cell(false, attributes);
            case "doc", "text", "hardBreak" -> throw new Refused(Unfit.MISPLACED);
            default -> plain(type);
        };
    }

    private static Cell cell(boolean header, Attributes attributes) {
        return new Cell(
                header,
                attributes.number("colspan", 1, 50, 1),
                attributes.number("rowspan", 1, 500, 1),
                attributes.numbers("colwidth", 50, 5_000));
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
