package jumelage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jumelage.Asker;
import jumelage.BrowserTest;
import jumelage.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two schools twin, a pupil writes, a teacher approves, the world reads.
@BrowserTest
class TheWholeThreadTest {
    private static final String TITLE = "The bridge and the salt";
    private static final String ADDRESS = "mari@tartu.example";
    private static final String PASSWORD = "a bridge of nine steps";

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    private Somebody mari;
    private Somebody janis;
    private Somebody pupil;
    private Somebody stranger;

    @Test
    void twoSchoolsTwinAPupilWritesATeacherApprovesTheWorldReads(Visitors visitors) {
        asker.school("Tartu Emajõe Kool", "EE");
        var teacher = asker.teacher("Jānis", asker.school("Cēsu Gaujas skola", "LV"));
        mari = Somebody.reading(Locale.FRENCH, visitors.one());
        janis = entered(teacher, visitors);
        var tallinn = entered(asker.officer("Kadri", "EE"), visitors);
        var riga = entered(asker.officer("Ilze", "LV"), visitors);
        pupil = Somebody.reading(Locale.ENGLISH, visitors.one());
        stranger = Somebody.reading(Locale.ENGLISH, visitors.withoutScripts());

        registers();
        validates(tallinn);
        becomesAContact(teacher.address());
        var project = founds();
        approves(tallinn);
        approves(riga);

        var card = makesAClassWithACard();
        bringsTheClassIn(project);
        comesInBy(card);
        var page = writesAPage(project);
        janisWritesOn(project, page);
        proposes(page);
        agreesForTheOwnSchool(page);
        publishes(page);
        var outside = theWorldReads(project);

        restoresTheFirst(page);
        stranger.open(outside);
        stranger.reads("In Cēsis it is a tower.");

        closes(project);
        assertThat(stranger.open(outside)).isEqualTo(200);
        stranger.reads("In Cēsis it is a tower.");
        assertThat(pupil.open(page + "/edit")).isEqualTo(404);
    }

    private Somebody entered(Asker.Somebody somebody, Visitors visitors) {
        var browser = visitors.one();
        somebody.enter(browser);
        return Somebody.reading(Locale.ENGLISH, browser);
    }

    private void registers() {
        mari.open("/sign-up");
        mari.fill("account.name", "Mari Tamm");
        mari.fill("account.address.school", ADDRESS);
        mari.fill("account.password", PASSWORD);
        mari.press("account.sign-up.do");
        mari.open(link("/sign-up/[\\w-]+"));
        mari.press("account.confirm.do");

        mari.open("/me/school/find");
        mari.select("school.country", "EE");
        mari.fill("school.find.words", "tartu emajoe kol");
        mari.press("school.find");
        mari.follow("school.find.mine");
        mari.tick(mari.text("employment.role.teacher.choice"));
        mari.unfold("school.subjects.general");
        mari.tick(mari.text("school.subject.geography"));
        mari.main().locator("[name=language]").first().selectOption("et");
        mari.main().locator("[name=level]").first().selectOption("C2");
        mari.press("employment.join.send");
    }

    private void validates(Somebody officer) {
        officer.open("/desk");
        officer.followTo("Mari Tamm");
        officer.press("employment.decide.validate");
        officer.reads("Mari Tamm");
    }

    private void becomesAContact(String address) {
        mari.open("/contacts");
        mari.fill("contact.address", address);
        mari.press("contact.ask");
        janis.open("/contacts");
        janis.press("contact.accept");
        janis.reads("Tartu Emajõe Kool");
    }

    /// @return the name of the project in addresses
    private String founds() {
        mari.open("/projects/new");
        mari.tick("Jānis");
        mari.select("project.field.language", "en");
        mari.fill("project.field.title", "Bridges");
        mari.fill("project.field.summary", "Two towns, two rivers.");
        mari.fill("project.field.aims", "Pupils measure a bridge and tell of it.");
        mari.fill("project.field.process", "Measuring in autumn, writing in winter.");
        mari.fill("project.field.results", "A page about each bridge.");
        mari.fill("project.field.youngest", "11");
        mari.fill("project.field.oldest", "13");
        mari.fill("project.field.pupils", "40");
        mari.main().locator("[name=subjects][value=geography]").check();
        mari.main().locator("[name=languages][value=en]").check();
        mari.fill("project.field.starts", "2026-11-02");
        mari.fill("project.field.ends", "2027-06-11");
        mari.press("project.send");

        janis.open("/projects/mine");
        janis.followTo("Bridges");
        janis.press("project.accept");
        janis.reads("2 of 4");
        return janis.path().replaceFirst("^/projects/([^/?]+).*$", "$1");
    }

    private void approves(Somebody officer) {
        officer.open("/desk");
        officer.followTo("Bridges");
        officer.press("project.desk.approve");
    }

    private record Card(String school, List<String> words) {}

    private Card makesAClassWithACard() {
        mari.open("/classes");
        mari.fill("pupil.class.name", "6.a");
        mari.select("pupil.class.language", "en");
        mari.press("pupil.class.make");
        mari.fill("pupil.names.label", "Liisa");
        mari.press("pupil.names.add");
        var slip = mari.main().locator(".slips li").first();
        return new Card(
                slip.locator("b").first().innerText(),
                List.of(slip.locator(".code").innerText().strip().split("\\s+")));
    }

    private void bringsTheClassIn(String project) {
        mari.open("/twinspaces/" + project + "/members");
        mari.press("twinspace.classes.add.one", "6.a", 1);
        mari.reads("6.a");
    }

    private void comesInBy(Card card) {
        pupil.open("/pupils");
        pupil.fill("card.door.school", card.school());
        for (var place = 0; place < 3; place++)
            pupil.fill("card.door.word." + (place + 1), card.words().get(place));
        pupil.press("card.door.enter");
        pupil.reads("Bridges");
    }

    /// @return the address of the page in the room
    private String writesAPage(String project) {
        pupil.open("/twinspaces/" + project + "/pages/new");
        pupil.fill("wiki.edit.title-of-page", TITLE);
        pupil.select("wiki.edit.language", "en");
        pupil.type("Nine steps, and a wheelbarrow goes first.");
        pupil.press("wiki.save");
        pupil.reads("Nine steps, and a wheelbarrow goes first.");
        return pupil.path().replaceFirst("^(/twinspaces/[^/]+/pages/\\d+).*$", "$1");
    }

    private void janisWritesOn(String project, String page) {
        janis.open("/twinspaces/" + project);
        janis.reads(TITLE);
        janis.open(page + "/edit");
        janis.type(" In Cēsis it is a tower.");
        janis.follow("live.done");
        janis.isAt(Pattern.compile("/pages/\\d+-"));
        janis.reads("In Cēsis it is a tower.");
    }

    private void proposes(String page) {
        pupil.open(page);
        pupil.press("publication.propose.do");
    }

    private void agreesForTheOwnSchool(String page) {
        mari.open(page);
        mari.follow("wiki.approval.passages", 1);
        mari.reads("Nine steps, and a wheelbarrow goes first.");
        mari.press("publication.decide.school");
    }

    private void publishes(String page) {
        janis.open(page);
        janis.follow("wiki.approval.open");
        janis.press("publication.decide.public");
    }

    /// @return the public address of the page
    private String theWorldReads(String project) {
        stranger.open("/projects/" + project);
        stranger.followTo(TITLE);
        stranger.reads("Nine steps, and a wheelbarrow goes first.");
        stranger.reads("In Cēsis it is a tower.");
        stranger.doesNotRead("Liisa");
        stranger.isAt(Pattern.compile("/projects/" + project + "/pages/\\d+-"));
        return stranger.path();
    }

    private void restoresTheFirst(String page) {
        mari.open(page + "/history/1");
        mari.press("history.restore.do", 1);
        mari.open(page);
        mari.doesNotRead("In Cēsis it is a tower.");
    }

    private void closes(String project) {
        mari.open("/projects/" + project + "/closing");
        mari.fill("project.close.copy", "Bridges");
        mari.press("project.close");
        mari.reads("Bridges");
    }

    private String link(String form) {
        // the form has been sent, its answer may be on the way
        var body = "";
        for (var tries = 0; tries < 100 && body.isEmpty(); tries++) {
            mari.rests();
            body = db.sql("select body from mail.letter where address = ? order by written desc limit 1")
                    .param(ADDRESS)
                    .query(String.class)
                    .optional()
                    .orElse("");
        }
        var found = Pattern.compile(form).matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group();
    }
}
