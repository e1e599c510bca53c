package jumelage.yjs;

/// What an update takes, or a document.
record Size(long bytes, long parts, long clients) {
    static final Size NOTHING = new Size(0, 0, 0);

    /// A small part of what is taken at all.
    static Size slack(Limits limits) {
        return new Size(limits.bytes() >> 6, limits.parts() >> 6, limits.clients() >> 6);
    }

    Size plus(Size more) {
        return new Size(bytes + more.bytes, parts + more.parts, clients + more.clients);
    }

    boolean within(Limits limits) {
        return bytes <= limits.bytes() && parts <= limits.parts() && clients <= limits.clients();
    }

    /// Whether it is so much more than another that measuring anew is worth its while.
    boolean farBeyond(Size other, Limits limits) {
        return !other.plus(slack(limits)).holds(this);
    }

    private boolean holds(Size other) {
        return other.bytes <= bytes && other.parts <= parts && other.clients <= clients;
    }
}
