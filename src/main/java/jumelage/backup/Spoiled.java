package jumelage.backup;

import java.io.IOException;

/// Why a file is no backup that can be restored. The message goes on where the name of the file ends.
final class Spoiled extends IOException {
    private Spoiled(String sentence) {
        super(sentence);
    }

    static Spoiled foreign() {
        return new Spoiled("is no backup of Jumelage.");
    }

    static Spoiled half() {
        return new Spoiled("is no whole backup: its end is missing, as when a copy was broken off.");
    }

    static Spoiled damaged() {
        return new Spoiled("is damaged: it is not what the backup has written. Take another copy of it.");
    }

    static Spoiled halfOrDamaged() {
        return new Spoiled("is damaged, or its end is missing. Take another copy of it.");
    }

    static Spoiled newer(String product) {
        return new Spoiled("was written by a newer Jumelage" + (product.isEmpty() ? "" : " (" + product + ")")
                + ". Restore it with that one.");
    }

    static Spoiled passphrase() {
        return new Spoiled("was sealed with another passphrase.");
    }

    static Spoiled sealed() {
        return new Spoiled("is sealed: name the file with its passphrase in --passphrase-file.");
    }

    static Spoiled open() {
        return new Spoiled("is not sealed. If that is as it should be, leave --passphrase-file out.");
    }
}
