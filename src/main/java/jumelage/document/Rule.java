package jumelage.document;

/// A line across the page.
record Rule(Tags tags) implements Block {

    @Override
    public Kind kind() {
        return Kind.Plain.HORIZONTAL_RULE;
    }

    @Override
    public Rule with(Tags tags) {
        return new Rule(tags);
    }
}
