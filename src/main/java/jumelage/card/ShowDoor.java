package jumelage.card;

import java.util.List;
import java.util.Optional;
import jumelage.shell.Labels;
import jumelage.shell.Screen;
import jumelage.shell.View;

/// The door through which pupils come in: by their words, or by showing their card.
///
/// @param school what was typed as the code of the school
/// @param words what was typed as the words
/// @param wrong what is the matter; says nothing of what was right
/// @param unknown words that no card has
/// @param inside who is in already, on this device
public record ShowDoor(String school, List<String> words, String wrong, List<String> unknown, Optional<String> inside)
        implements View {

    public String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }

    public boolean unknown(String word) {
        return !word.isEmpty() && unknown.contains(word);
    }

    /// The list for the reader's language.
    public String list() {
        var language = Screen.current().reader().language();
        return "/pupils/words?list=" + (WordList.of(language).isPresent() ? language : "en");
    }

    public String doorLabels() {
        return Labels.of("card.door", "guess");
    }

    public String scanLabels() {
        return Labels.of("card.scan", "looking", "noCamera", "notAllowed", "notACard", "found");
    }
}
