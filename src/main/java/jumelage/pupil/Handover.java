package jumelage.pupil;

import java.util.List;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.card.Cards;
import jumelage.school.SchoolClass;
import jumelage.shell.Installation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills the classes of the demo world. Three of its cards are printed in a book that everybody can read.
@Component
public class Handover {
    private final Enrolment enrolment;
    private final Cards cards;
    private final Installation installation;

    Handover(Enrolment enrolment, Cards cards, Installation installation) {
        this.enrolment = enrolment;
        this.cards = cards;
        this.installation = installation;
    }

    /// Makes a pupil whose card nobody has; it can be made anew on the page of the class.
    @Transactional
    public PersonId pupil(SchoolClass schoolClass, String name, Person by) {
        mustBeDemo();
        var pupil = enrolment.add(schoolClass, List.of(name), by).getFirst();
        cards.make(pupil, name, schoolClass.school(), schoolClass.language());
        return pupil;
    }

    /// Makes a pupil with a card that is known beforehand.
    ///
    /// @param words three of the list of the class’s language, of the English one where that has none
    /// @param secret what stands behind the # of the card's address: 22 letters and digits at least
    @Transactional
    public PersonId pupil(SchoolClass schoolClass, String name, List<String> words, String secret, Person by) {
        mustBeDemo();
        var pupil = enrolment.add(schoolClass, List.of(name), by).getFirst();
        cards.put(pupil, schoolClass.school(), schoolClass.language(), words, secret);
        return pupil;
    }

    private void mustBeDemo() {
        if (!installation.demo()) throw new IllegalStateException("Cards that everybody knows are for a demo only");
    }
}
