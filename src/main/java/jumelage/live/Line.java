package jumelage.live;

/// What leads to one browser. Messages arrive in the order in which they were sent; nobody who sends ever waits.
interface Line {

    /// @param message whole, as the browser reads it; shared between lines, so nobody changes it
    void send(byte[] message);

    /// Says why, once all before it is sent, and ends.
    void close(Farewell why);
}
