package jumelage.shell;

/// A page: a record with what it shows, rendered by the template of the same name beside it.
public interface View {}
