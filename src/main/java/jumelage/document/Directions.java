package jumelage.document;

import java.util.Optional;

/// Which way blocks run.
final class Directions {

    private Directions() {}

    /// What the block says; else code runs to the right and the browser looks at the text. For a group it would pass
    /// over all that has a direction of its own, which here is everything, so the first letter decides.
    static Direction of(Block block) {
        if (block.tags().dir() != null) {
            return block.tags().dir();
        }
        return switch (block) {
            case TextBlock text when text.kind() == Kind.Plain.CODE_BLOCK -> Direction.LTR;
            case TextBlock _, Rule _ -> Direction.AUTO;
            case Group group -> ofLetters(group).orElse(Direction.AUTO);
        };
    }

    private static Optional<Direction> ofLetters(Block block) {
        var said = block.tags().dir();
        if (said != null && said != Direction.AUTO) {
            return Optional.of(said);
        }
        return switch (block) {
            case Rule _ -> Optional.empty();
            case TextBlock text -> ofLetters(text.text());
            case Group group ->
                group.content().stream()
                        .map(Directions::ofLetters)
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    private static Optional<Direction> ofLetters(String text) {
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            switch (Character.getDirectionality(text.codePointAt(index))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return Optional.of(Direction.LTR);
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return Optional.of(Direction.RTL);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
