package jumelage.employment;

/// A member of staff asked for what only validated teachers may see.
class NotValidated extends RuntimeException {
    NotValidated() {
        super("not validated", null, false, false);
    }
}
