package jumelage.live;

/// Why a line ends, as the browser is told: it knows by the code what to do.
enum Farewell {
    /// The house closes, or cannot write now: come again, a little later each time.
    LATER(1013),
    /// Signed out, or the session has ended.
    SIGNED_OUT(4401),
    /// May no longer write here.
    SHUT(4403),
    /// Takes in too slowly what others write: come again.
    TOO_SLOW(4408),
    /// The document has begun anew: keep aside what is not saved, and load it again.
    OLD_EPOCH(4409),
    /// The document is in the trash, or erased.
    GONE(4410),
    /// Something that may not stand here was written: keep the copy aside, and load it again.
    REFUSED(4422),
    /// The page is from before the house was renewed: load the whole page again.
    OLD_SCHEMA(4426),
    /// Sends more than hands can write.
    TOO_FAST(4429);

    private final int code;

    Farewell(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
