package jumelage.document;

import java.util.List;

/// What may stand inside a kind of block.
enum Holds {
    NOTHING,
    TEXT,
    BLOCKS,
    PARAGRAPH_THEN_BLOCKS,
    ITEMS,
    ROWS,
    CELLS,
    PICTURES;

    static final int FEWEST_PICTURES = 2;
    static final int MOST_PICTURES = 40;

    boolean admits(List<Block> content) {
        return switch (this) {
            case NOTHING, TEXT -> content.isEmpty();
            case BLOCKS -> !content.isEmpty() && content.stream().allMatch(Holds::standsAlone);
            case PARAGRAPH_THEN_BLOCKS ->
                BLOCKS.admits(content) && content.getFirst().kind() == Kind.Plain.PARAGRAPH;
            case ITEMS -> !content.isEmpty() && all(content, Kind.Plain.LIST_ITEM);
            case ROWS -> !content.isEmpty() && all(content, Kind.Plain.TABLE_ROW);
            // a row may be empty: cells of the rows above can reach down into it
            case CELLS -> content.stream().allMatch(block -> block.kind() instanceof Kind.Cell);
            case PICTURES ->
                content.size() >= FEWEST_PICTURES
                        && content.size() <= MOST_PICTURES
                        && content.stream().allMatch(Holds::isPicture);
        };
    }

    private static boolean standsAlone(Block block) {
        return switch (block.kind()) {
            case Kind.Plain.LIST_ITEM, Kind.Plain.TABLE_ROW -> false;
            case Kind.Cell _ -> false;
            default -> true;
        };
    }

    static boolean isPicture(Block block) {
        return block.kind() instanceof Kind.Figure figure && figure.form() == Kind.Figure.Form.PICTURE;
    }

    private static boolean all(List<Block> content, Kind kind) {
        return content.stream().allMatch(block -> block.kind().equals(kind));
    }
}
