package jumelage.document;

/// Carries the reason out of the depth of a document; never leaves [Document#parse].
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Unfit unfit;

    Refused(Unfit unfit) {
        super(unfit.key(), null, false, false);
        this.unfit = unfit;
    }

    Unfit unfit() {
        return unfit;
    }
}
