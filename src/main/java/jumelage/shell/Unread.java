package jumelage.shell;

/// Filled by the module that tells people what has happened: the count in the head of every page.
public interface Unread {

    /// How many notices whoever is signed in has not read; a hundred at most. It is asked for each page, so remembered.
    int of(Face face);
}
