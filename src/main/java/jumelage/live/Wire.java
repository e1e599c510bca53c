package jumelage.live;

/// What the first number of a message means; those below 100 are the protocol of y-websocket.
final class Wire {
    static final int SYNC = 0;
    static final int AWARENESS = 1;
    /// How many of the updates that came over this line are kept.
    static final int SAVED = 100;
    /// Who has the document open, as JSON.
    static final int PEOPLE = 101;
    /// Something beside the text has changed, as JSON: `{"kind":"comments"}`.
    static final int NEWS = 102;
    /// From a browser: it asks who has written. To it: who has, as JSON.
    static final int AUTHORS = 103;

    /// Within [#SYNC].
    static final int STATE_VECTOR = 0;
    static final int MISSING = 1;
    static final int UPDATE = 2;

    private Wire() {}
}
