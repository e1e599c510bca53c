package jumelage.live;

import java.util.function.LongSupplier;

/// What a talk needs of the house: seats, who is there, who may, who has written, and who carries messages.
///
/// @param nanos the time, see [System#nanoTime]
record House(Seating seating, Presence presence, Rights rights, Writers writers, Senders senders, LongSupplier nanos) {}
