package jumelage.passkey;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.Entrance.Attempt;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.audit.Audit;
import jumelage.shell.Id;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What one does with passkeys: add, come in, remove. Each is told to their owner by mail and noted in the audit. A
/// challenge that was answered is used up, however the answer was.
@Component
class Keyring {
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final SealedChallenges sealed;
    private final Answers answers;
    private final RelyingParty party;
    private final People people;
    private final PasskeyLetters letters;
    private final Audit audit;
    private final Clock clock;

    Keyring(
            Passkeys passkeys,
            Challenges challenges,
            SealedChallenges sealed,
            Answers answers,
            RelyingParty party,
            People people,
            PasskeyLetters letters,
            Audit audit,
            Clock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.sealed = sealed;
        this.answers = answers;
        this.party = party;
        this.people = people;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return the sentence that says why it was not added; nothing if it was
    @Transactional
    Optional<String> add(Person person, ChallengeId challenge, String browser, String answer) {
        var asked = challenges.take(challenge, person.id(), browser);
        if (asked.isEmpty()) return Optional.of(text("passkey.wrong.late"));
        var made = answers.newKey(answer, party.expecting(asked.get().value()));
        if (made.isEmpty()) return Optional.of(text("passkey.wrong.answer"));
        var key = made.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var passkey = new Passkey(
                new PasskeyId(Id.next(now)),
                person.id(),
                key.credential(),
                key.attested(),
                asked.get().name(),
                key.counter(),
                key.eligible(),
                key.transports(),
                now,
                null);
        if (!passkeys.add(passkey))
            return Optional.of(text(
                    passkeys.find(key.credential()).isPresent() ? "passkey.wrong.known" : "passkey.wrong.full",
                    Passkey.MOST));
        noted(person, "passkey.added", passkey.id().value());
        letters.added(person);
        return Optional.empty();
    }

    @Transactional
    Attempt enter(Assertion assertion, String browser) {
        if (!sealed.take(assertion.challenge(), browser)) return refused("passkey.wrong.late");
        var passkey = passkeys.find(assertion.credential()).filter(found -> assertion.of(found.person()));
        var person = passkey.flatMap(found -> people.findStaff(found.person()));
        if (passkey.isEmpty() || person.isEmpty()) return refused("passkey.wrong.unknown");
        return switch (answers.check(assertion, party.expecting(assertion.challenge()), passkey.get())) {
            case WRONG -> refused("passkey.wrong.answer");
            case COPIED -> {
                noted(person.get(), "passkey.copied", passkey.get().id().value());
                letters.copied(person.get());
                yield refused("passkey.wrong.copied");
            }
            case RIGHT ->
                used(assertion, passkey.get()) ? new Attempt.Known(person.get()) : refused("passkey.wrong.late");
        };
    }

    private boolean used(Assertion assertion, Passkey passkey) {
        var said = assertion.data().getAuthenticatorData();
        return said != null && passkeys.use(passkey, said.getSignCount(), clock.instant());
    }

    private static Attempt refused(String key) {
        return new Attempt.Refused(422, text(key));
    }

    @Transactional
    void remove(Person person, PasskeyId id) {
        if (!passkeys.remove(person.id(), id)) return;
        noted(person, "passkey.removed", id.value());
        letters.removed(person);
    }

    @Transactional
    void removeAll(Person person) {
        if (passkeys.removeAll(person.id()) == 0) return;
        noted(person, "passkey.all-removed", person.id().value());
        letters.allRemoved(person);
    }

    private void noted(Person person, String what, UUID subject) {
        audit.record("house", person.id(), what, subject);
    }
}
