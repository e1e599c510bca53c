package jumelage.shell;

/// Filled by the module that signs people in.
public interface Resuming {

    /// The page that asks who is there, and carries `kept` along until they have signed in.
    View signInFor(SendAgain kept);
}
