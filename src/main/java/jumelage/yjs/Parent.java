package jumelage.yjs;

/// Where an item belongs, before and after it is integrated.
sealed interface Parent permits Id, Parent.Root, YType {

    void write(Encoder encoder);

    /// A type at the top of a document, known by its name.
    record Root(String name) implements Parent {
        @Override
        public void write(Encoder encoder) {
            encoder.uint(1).string(name);
        }
    }
}
