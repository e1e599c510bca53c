package jumelage.comment;

import jumelage.account.PersonId;

/// The characters of a comment that name a member.
record Mention(int place, int length, PersonId person) {
    int end() {
        return place + length;
    }
}
