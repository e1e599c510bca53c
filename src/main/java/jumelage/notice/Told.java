package jumelage.notice;

/// A notice in words, in the language of the present reader.
///
/// @param sentence that tells it, short enough for the subject of a letter
/// @param title that stands in the sentence; empty if none does
/// @param language of the title, as a BCP-47 tag; empty where it is not known
/// @param words that were said to the reader; empty if none were
/// @param body of a letter that tells this alone; empty where the sentence is enough
/// @param path where one goes on
public record Told(String sentence, String title, String language, String words, String body, String path) {

    public static Told of(String sentence, String path) {
        return new Told(sentence, "", "", "", "", path);
    }

    /// What stands before the title, or all.
    String before() {
        return titled() ? sentence.substring(0, sentence.indexOf(title)) : sentence;
    }

    String after() {
        return titled() ? sentence.substring(sentence.indexOf(title) + title.length()) : "";
    }

    boolean titled() {
        return !title.isEmpty() && sentence.contains(title);
    }
}
