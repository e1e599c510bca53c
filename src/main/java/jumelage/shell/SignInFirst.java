package jumelage.shell;

/// Nobody is signed in where somebody must be: a page asked for leads to sign-in, a form sent is kept for after it.
public class SignInFirst extends RuntimeException {
    public SignInFirst() {
        super("sign in first", null, false, false);
    }
}
