package jumelage.publication;

import static jumelage.shell.Texts.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import jumelage.shell.Screen;

/// What came of an act at the gate.
public sealed interface Outcome {

    record Done(Item item) implements Outcome {}

    /// @param names the schools that the sentence names
    record Refused(Reason reason, List<String> names) implements Outcome {
        Refused(Reason reason) {
            this(reason, List.of());
        }

        static Refused naming(Reason reason, List<Approval> approvals) {
            return new Refused(reason, approvals.stream().map(Approval::name).toList());
        }

        /// The sentence for the one who tried.
        public String sentence() {
            var reader = Screen.current().reader();
            var listed = ListFormatter.getInstance(ULocale.forLocale(reader.locale()))
                    .format(names);
            return text("publication.refused." + reason.name().toLowerCase(Locale.ROOT), listed, names.size());
        }
    }

    enum Reason {
        /// A newer proposal, a decision or a narrowing has come between.
        OVERTAKEN,
        /// The author of a revision does not agree to it for his school.
        OWN_WORK,
        /// An author would decide alone where pupils have written.
        ALONE,
        SCHOOLS_MISSING,
        /// What pupils of a school wrote stays with the members when no teacher of it is left.
        NO_TEACHER_LEFT,
        /// It is shown to more people already.
        NARROWER,
        /// This very revision is shown to them already.
        ALREADY,
        WORDS_MISSING,
        TRASHED
    }
}
