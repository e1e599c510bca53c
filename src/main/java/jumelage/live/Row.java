package jumelage.live;

import jumelage.account.PersonId;

/// A line of the journal.
record Row(long seq, PersonId person, byte[] bytes) {}
