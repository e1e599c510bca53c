package jumelage.live;

/// A scribe's place at an open document. All of it may be called from any thread, and returns soon.
interface Seat {

    /// Answers over the line with what a browser of this state vector lacks, once that is kept, and asks what it has.
    ///
    /// @throws Refusal when it is none
    void welcome(byte[] stateVector);

    /// Takes what the browser has written. Once it is kept, the line is told so (`Wire.SAVED` with how many of its
    /// updates are), and the others get it.
    ///
    /// @throws Refusal when it may not stand here; nothing of it has been taken then
    void write(byte[] update);

    Scribe scribe();

    /// Of the document, as it is open here.
    int epoch();

    /// Whether all that the browser has written here is kept.
    boolean settled();

    /// The line is told before what is kept by now.
    void leave();
}
