package jumelage.document;

/// What stands on lines of its own.
sealed interface Block extends Node permits TextBlock, Group, Rule {

    Kind kind();

    Tags tags();

    Block with(Tags tags);
}
