package jumelage.document;

import org.jspecify.annotations.Nullable;

/// What every block may say: who it is, in which language it is written and which way that runs.
record Tags(
        @Nullable String id,
        @Nullable String lang,
        @Nullable Direction dir) {

    static final Tags NONE = new Tags(null, null, null);

    static Tags of(Attributes attributes) {
        return new Tags(
                attributes.text("id", Format.ID), attributes.text("lang", Format.LANGUAGE), attributes.direction());
    }

    Tags withId(String id) {
        return new Tags(id, lang, dir);
    }
}
