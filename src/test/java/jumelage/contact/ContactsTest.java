package jumelage.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.employment.Joining;
import jumelage.employment.Staffroom;
import jumelage.employment.TeacherValidated;
import jumelage.employment.ValidationTakenBack;
import jumelage.notice.Mailing;
import jumelage.school.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ContactsTest {
    private static final Pattern LINK = Pattern.compile("http://jumelage\\.example(/contacts/join/[\\w-]+)");
    private static final Pattern ID = Pattern.compile("/contacts/(invitations/)?([0-9a-f-]{36})/");

    @Autowired
    Asker asker;

    @Autowired
    Contacts contacts;

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Autowired
    Staffroom staffroom;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Mailing mailing;

    @Autowired
    JdbcClient db;

    Asker.Somebody claire;
    Asker.Somebody paola;

    @BeforeEach
    void twoTeachers() {
        claire = asker.teacher("Claire");
        paola = asker.teacher("Paola");
    }

    @Test
    void whoeverIsAskedIsToldAndAccepts() {
        claire.post("/contacts", "address", paola.address().toUpperCase(), "words", "We met in <b>Lecce</b>");

        assertThat(letters(paola)).singleElement().asString().contains("Claire asks to be your contact");
        assertThat(paola.get("/contacts"))
                .bodyText()
                .contains("Your turn, Paola")
                .contains("&lt;b&gt;Lecce");
        assertThat(contacts.are(claire.id(), paola.id())).isFalse();
        var id = id(paola);
        assertThat(asker.teacher("Luc").post("/contacts/" + id + "/accept")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.post("/contacts/" + id + "/accept")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.post("/contacts/" + id + "/accept")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(contacts.are(paola.id(), claire.id())).isTrue();
        assertThat(letters(claire)).singleElement().asString().contains("Paola is now your contact");
        assertThat(claire.get("/contacts")).bodyText().contains("1 contact").doesNotContain("You have asked");
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatNobodyHas() {
        var known = claire.post("/contacts", "address", paola.address(), "words", "");
        var unknown = claire.post("/contacts", "address", "nobody@school.example", "words", "");

        assertThat(unknown.getResponse().getStatus())
                .isEqualTo(known.getResponse().getStatus());
        assertThat(unknown.getResponse().getHeader("Location"))
                .isEqualTo(known.getResponse().getHeader("Location"));
        assertThat(claire.get("/contacts?sent=true"))
                .bodyText()
                .contains("nobody@school.example")
                .contains(paola.address());
        assertThat(letters(claire)).isEmpty();
    }

    @Test
    void aNoIsNotToldAndHolds() {
        claire.post("/contacts", "address", paola.address());
        assertThat(letters(paola)).hasSize(1);
        paola.post("/contacts/" + id(paola) + "/decline");
        claire.post("/contacts", "address", paola.address());

        assertThat(paola.get("/contacts")).bodyText().doesNotContain("Your turn");
        assertThat(letters(paola)).hasSize(1);
        assertThat(letters(claire)).isEmpty();
        assertThat(claire.get("/contacts")).bodyText().contains(paola.address());
        paola.post("/contacts", "address", claire.address());
        assertThat(claire.get("/contacts")).bodyText().contains("Your turn, Claire");
    }

    @Test
    void whoAskEachOtherAreContacts() {
        claire.post("/contacts", "address", paola.address());
        claire.post("/contacts", "address", paola.address());
        assertThat(letters(paola)).hasSize(1);
        assertThat(paola.get("/contacts")).bodyText().contains("Notices: 1 unread");
        paola.post("/contacts", "address", claire.address());
        assertThat(contacts.are(claire.id(), paola.id())).isTrue();
        assertThat(paola.get("/contacts")).bodyText().contains("Notices: nothing new");
    }

    @Test
    void nobodyIsHisOwnContact() {
        assertThat(claire.post("/contacts", "address", claire.address().toUpperCase()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is your own address");
        claire.post("/contacts/invitations");
        assertThat(claire.get(link())).hasStatusOk().bodyText().contains("This link is your own, Claire");
        claire.post(link());
        assertThat(paola.get(link())).bodyText().contains("Claire invites you");
    }

    @Test
    void aWrongAddressIsKeptInItsField() {
        for (var address : List.of("", "nobody", "<script>@x", "x".repeat(100_000) + "@school.example"))
            assertThat(claire.post("/contacts", "address", address))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .doesNotContain("<script>@x");
        assertThat(claire.post("/contacts", "address", "a@school.example", "words", "x".repeat(100_000)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoeverAsksTooManyWaits() {
        for (var number = 0; number < 20; number++)
            claire.post("/contacts", "address", "a" + number + "@school.example");
        assertThat(claire.post("/contacts", "address", paola.address()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("twenty people in an hour")
                .contains(paola.address());
    }

    @Test
    void aLinkIsTakenOnceAndConfirmedByItsSender() {
        claire.post("/contacts/invitations");
        var link = link();
        assertThat(paola.get(link)).hasStatusOk().bodyText().contains("Claire invites you");
        assertThat(paola.post(link)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(paola.get(link)).bodyText().contains("Now it is up to Claire");

        var luc = asker.teacher("Luc");
        assertThat(luc.get(link)).hasStatus(HttpStatus.GONE).bodyText().contains("This link is over");
        luc.post(link);
        assertThat(contacts.are(claire.id(), paola.id())).isFalse();
        assertThat(letters(claire)).singleElement().asString().contains("Paola has taken your link");
        var id = id(claire);
        assertThat(paola.post("/contacts/invitations/" + id + "/confirm")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.post("/contacts/invitations/" + id + "/confirm")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(contacts.are(claire.id(), paola.id())).isTrue();
        assertThat(paola.get(link)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void anOldOrWithdrawnOrInventedLinkIsOver() {
        claire.post("/contacts/invitations");
        var link = link();
        db.sql("update contact.invitation set ends = now() - interval '1 minute'")
                .update();
        assertThat(paola.get(link)).hasStatus(HttpStatus.GONE);
        paola.post(link);
        assertThat(letters(claire)).isEmpty();
        assertThat(paola.get("/contacts/join/invented")).hasStatus(HttpStatus.GONE);

        claire.post("/contacts/invitations");
        var second = link();
        claire.post("/contacts/invitations/" + id(claire) + "/withdraw");
        assertThat(paola.get(second)).hasStatus(HttpStatus.GONE).bodyText().contains("Claire has withdrawn this link");
    }

    @Test
    void aLinkIsKeptForWhoeverIsNotValidatedYet() {
        claire.post("/contacts/invitations");
        var link = link();
        var agnes = asker.staff("Agnès");
        assertThat(agnes.get(link)).hasStatusOk().bodyText().contains("it is kept for you");
        assertThat(agnes.post(link)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agnes.get(link)).bodyText().contains("As soon as your school is validated");
        assertThat(paola.get(link)).hasStatus(HttpStatus.GONE);
        assertThat(letters(claire)).isEmpty();
        assertThat(claire.get("/contacts"))
                .bodyText()
                .contains("not validated yet")
                .doesNotContain("Your turn");
        var id = id(claire);
        assertThat(claire.post("/contacts/invitations/" + id + "/confirm")).hasStatus(HttpStatus.NOT_FOUND);

        var employment = joining.ask(
                agnes.id(),
                schools.findById(asker.school("Lycée Guéhenno", "FR")).orElseThrow(),
                "teacher");
        var officer = asker.officer("Nathalie", employment.office());
        officer.post(
                "/desk/teachers/" + employment.id(),
                "act",
                "VALIDATE",
                "version",
                String.valueOf(employment.version()));
        assertThat(letters(claire)).singleElement().asString().contains("Agnès has taken your link");
        assertThat(claire.post("/contacts/invitations/" + id + "/confirm")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(contacts.are(claire.id(), agnes.id())).isTrue();
    }

    @Test
    void whoeverHasTakenALinkIsToldOfOnce() {
        claire.post("/contacts/invitations");
        paola.post(link());
        var luc = validated("Luc");
        claire.post("/contacts/invitations");
        luc.somebody().post(link());
        for (var taker : List.of(paola, luc.somebody()))
            events.publishEvent(new TeacherValidated(
                    taker.id(), staffroom.schoolOf(taker.id()).orElseThrow()));
        assertThat(letters(claire)).hasSize(2);

        luc.undo();
        luc.validate();
        assertThat(letters(claire)).hasSize(2);
        assertThat(claire.get("/contacts")).bodyText().contains("Luc");
    }

    @Test
    void whoeverIsValidatedAfterHeTookALinkIsToldOfOnce() {
        claire.post("/contacts/invitations");
        var agnes = asker.staff("Agnès");
        agnes.post(link());
        var there = asker.teacher("Luc", asker.school("Lycée Guéhenno", "FR"));
        db.sql("update employment.employment set person = ? where person = ?")
                .params(agnes.id(), there.id())
                .update();
        var validated =
                new TeacherValidated(agnes.id(), staffroom.schoolOf(agnes.id()).orElseThrow());
        events.publishEvent(validated);
        events.publishEvent(validated);

        assertThat(letters(claire)).singleElement().asString().contains("Agnès has taken your link");
    }

    @Test
    void whoseValidationIsTakenBackLosesTheContactsMadeSinceAndWhatHeHasSentIsNotOpen() {
        var luc = validated("Luc");
        luc.somebody().post("/contacts", "address", claire.address());
        claire.post("/contacts/" + id(claire) + "/accept");
        luc.somebody().post("/contacts", "address", paola.address());
        assertThat(paola.get("/contacts")).bodyText().contains("Notices: 1 unread");
        luc.somebody().post("/contacts/invitations");
        var link = find(LINK, luc.somebody(), 1);
        paola.post(link);
        assertThat(contacts.are(claire.id(), luc.somebody().id())).isTrue();
        var told = letters(claire).size() + letters(paola).size();

        luc.undo();

        assertThat(contacts.of(claire.id())).isEmpty();
        assertThat(paola.get("/contacts"))
                .bodyText()
                .contains("Notices: nothing new")
                .doesNotContain("Luc", "Your turn");
        assertThat(paola.get(link)).hasStatus(HttpStatus.GONE).bodyText().contains("This link is over");
        assertThat(letters(claire).size() + letters(paola).size()).isEqualTo(told);
        luc.validate();
        assertThat(luc.somebody().get("/contacts"))
                .bodyText()
                .contains("No contact")
                .doesNotContain(paola.address(), claire.address());
    }

    @Test
    void whatOthersAskedOfWhomIsNotValidatedAnyMoreWaitsForHim() {
        var luc = validated("Luc");
        claire.post("/contacts", "address", luc.somebody().address());
        luc.somebody().post("/contacts/" + id(luc.somebody()) + "/accept");
        paola.post("/contacts/invitations");
        var link = find(LINK, paola, 1);
        luc.somebody().post(link);
        paola.post("/contacts/invitations/" + id(paola) + "/confirm");
        assertThat(contacts.of(luc.somebody().id())).hasSize(2);

        luc.undo();
        assertThat(contacts.of(luc.somebody().id())).isEmpty();
        assertThat(paola.get("/contacts")).bodyText().contains("not validated yet");

        luc.validate();
        luc.somebody().post("/contacts/" + id(luc.somebody()) + "/accept");
        paola.post("/contacts/invitations/" + id(paola) + "/confirm");
        assertThat(contacts.of(luc.somebody().id())).hasSize(2);
    }

    @Test
    void whoeverWorksElsewhereTooKeepsHisContacts() {
        claire.post("/contacts", "address", paola.address());
        paola.post("/contacts/" + id(paola) + "/accept");
        events.publishEvent(
                new ValidationTakenBack(paola.id(), asker.school("Lycée Guéhenno", "FR"), java.time.Instant.EPOCH));

        assertThat(contacts.are(claire.id(), paola.id())).isTrue();
    }

    @Test
    void aContactIsRemovedByEither() {
        claire.post("/contacts", "address", paola.address());
        paola.post("/contacts/" + id(paola) + "/accept");
        assertThat(asker.teacher("Luc").post("/contacts/" + id(paola) + "/remove"))
                .hasStatus(HttpStatus.NOT_FOUND);
        paola.post("/contacts/" + id(paola) + "/remove");
        assertThat(contacts.of(claire.id())).isEmpty();
    }

    @Test
    void contactsAreForValidatedTeachers() {
        assertThat(asker.staff("Agnès").get("/contacts")).hasRedirectedUrl("/me/school");
        for (var page : List.of("/contacts", "/contacts/join/x")) {
            assertThat(asker.pupil("Lina").get(page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.stranger().get(page)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(asker.staff("Agnès").post("/contacts", "address", paola.address()))
                .hasRedirectedUrl("/me/school");
        assertThat(letters(paola)).isEmpty();
    }

    /// Somebody whom an officer has just validated and may take back.
    private record Validated(Asker.Somebody somebody, Asker.Somebody officer, String employment, JdbcClient db) {
        void validate() {
            var version = db.sql("select version::text from employment.employment where id = ?::uuid")
                    .param(employment)
                    .query(String.class)
                    .single();
            assertThat(officer.post("/desk/teachers/" + employment, "act", "VALIDATE", "version", version))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }

        void undo() {
            assertThat(officer.post("/desk/teachers/" + employment + "/undo")).hasStatus(HttpStatus.SEE_OTHER);
        }
    }

    private Validated validated(String name) {
        var somebody = asker.staff(name);
        var school = schools.findById(asker.school("Lycée de " + name, "FR")).orElseThrow();
        var employment = joining.ask(somebody.id(), school, "teacher");
        var officer = asker.officer("Nathalie", employment.office());
        var validated = new Validated(somebody, officer, employment.id().toString(), db);
        validated.validate();
        return validated;
    }

    private String link() {
        return find(LINK, claire, 1);
    }

    private static String id(Asker.Somebody somebody) {
        return find(ID, somebody, 2);
    }

    private static String find(Pattern pattern, Asker.Somebody somebody, int group) {
        var page = body(somebody);
        var found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(group);
    }

    private static String body(Asker.Somebody somebody) {
        try {
            return somebody.get("/contacts").getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> letters(Asker.Somebody somebody) {
        mailing.send();
        return db.sql("select subject || ' ' || body from mail.letter where address = ? order by written")
                .param(somebody.address())
                .query(String.class)
                .list();
    }
}
