package jumelage.shell;

/// Marks a type that says who is asking. Only a resolver of the module that owns it can supply one to a handler, so a
/// handler that takes one has asked who may.
public interface Asking {}
