package jumelage.publication;

import static jumelage.shell.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// How an act at the gate is answered: who has done it is led on; who was refused sees again what he acted on, with the
/// reason and with all that he typed.
///
/// @param path where the proposal is shown
/// @param proposal shows it with a form; nothing where none waits any more
/// @param thing shows what it is about, with the reason
public record Answering(
        String path,
        Function<Form, ? extends Optional<? extends View>> proposal,
        Function<String, ? extends View> thing) {
    public static final int LONGEST_WORD = 1000;

    /// @param words that were typed beside it
    public ResponseEntity<View> to(Outcome outcome, String words) {
        return to(outcome, holding(Map.of("words", words)));
    }

    /// @param typed all that was
    public ResponseEntity<View> to(Outcome outcome, Form typed) {
        return switch (outcome) {
            case Outcome.Done _ -> Redirect.to(path);
            case Outcome.Refused refused -> {
                var wordless = refused.reason() == Outcome.Reason.WORDS_MISSING;
                var form = typed.with(wordless ? "words" : "", refused.sentence());
                var status = wordless ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
                var again = proposal.apply(form);
                yield ResponseEntity.status(status)
                        .body(again.isPresent() ? again.get() : thing.apply(refused.sentence()));
            }
        };
    }

    /// To a new proposal: where it is refused, another may wait.
    public ResponseEntity<View> toProposing(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Redirect.to(path);
            case Outcome.Refused refused ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(thing.apply(refused.sentence()));
        };
    }

    /// To words of more than [#LONGEST_WORD] characters.
    public ResponseEntity<View> tooLong(String words) {
        return again(tooLong(holding(Map.of("words", words)), "words"));
    }

    /// To a form in which something is wrong.
    public ResponseEntity<View> again(Form form) {
        View again = proposal.apply(form).orElseThrow(NotFound::new);
        return ResponseEntity.unprocessableContent().body(again);
    }

    public static Form tooLong(Form form, String field) {
        return form.with(field, text("shell.wrong.Size", LONGEST_WORD, 0));
    }

    public static Form holding(Map<String, String> typed) {
        var values = new HashMap<String, List<String>>();
        typed.forEach((field, words) -> values.put(field, List.of(words)));
        return new Form(values, Map.of());
    }
}
