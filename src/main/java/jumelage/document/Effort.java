package jumelage.document;

/// The steps that a comparison may still take. When they are spent the answer is coarser, never late.
final class Effort {

    private long steps;

    Effort(long steps) {
        this.steps = steps;
    }

    void spend(long steps) {
        this.steps -= steps;
    }

    boolean isLeft() {
        return steps > 0;
    }
}
