package jumelage.project;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.notice.Mailing;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people of a founding: Claire in France, Paola in Italy, who know one another, and their offices.
@Component
public class Twins {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Asker asker;
    private final Mailing mailing;
    private final JdbcClient db;
    private final Clock clock;

    Twins(Asker asker, Mailing mailing, JdbcClient db, Clock clock) {
        this.asker = asker;
        this.mailing = mailing;
        this.db = db;
        this.clock = clock;
    }

    public Somebody teacher(String name, String country) {
        return asker.teacher(name, asker.school("School of " + name, country));
    }

    public void know(Somebody one, Somebody other) {
        db.sql("insert into contact.contact (id, asker, asked, state, since) values (?, ?, ?, 'ACCEPTED', ?)")
                .params(Id.next(clock.instant()), one.id(), other.id(), clock.instant())
                .update();
    }

    public String title() {
        return "Our bridges " + COUNT.incrementAndGet();
    }

    /// All that must be said before a project can be sent to `with`.
    public Map<String, Object> draft(String title, Somebody with) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("title", title);
        draft.put("summary", "Two classes measure the bridges of their towns.");
        draft.put("aims", "To measure, to draw, to describe.");
        draft.put("process", "Month by month.");
        draft.put("results", "An atlas.");
        draft.put("youngest", "11");
        draft.put("oldest", "13");
        draft.put("pupils", "48");
        draft.put("subjects", List.of("mathematics", "construction"));
        draft.put("languages", List.of("fr", "it"));
        draft.put("language", "en");
        draft.put("starts", "2027-01-06");
        draft.put("ends", "2027-06-30");
        draft.put("with", with.id());
        draft.put("version", "0");
        draft.put("act", "send");
        return draft;
    }

    /// A draft that `founder` has sent to `second`; its slug.
    public String sent(Somebody founder, Somebody second) {
        var answer = founder.post("/projects/" + Id.next(clock.instant()) + "/edit", draft(title(), second));
        return answer.getResponse().getHeader("Location").split("/")[2];
    }

    /// A project that both founders have agreed to; its slug.
    public String submitted(Somebody founder, Somebody second) {
        var slug = sent(founder, second);
        second.post("/projects/" + slug + "/acceptance", "version", version(slug));
        return slug;
    }

    /// A project that the offices have approved; its slug.
    public String running(Somebody founder, Somebody second) {
        var slug = submitted(founder, second);
        var offices = db.sql(
                        "select office from project.decision d join project.project p on p.id = d.project where slug = ?")
                .param(slug)
                .query(String.class)
                .list();
        for (var office : offices)
            asker.officer("Officer of " + office, office)
                    .post("/desk/projects/" + slug + "/approval", "version", version(slug));
        return slug;
    }

    public String version(String slug) {
        return db.sql("select version::text from project.project where slug = ?")
                .param(slug)
                .query(String.class)
                .single();
    }

    public String state(String slug) {
        return db.sql("select state from project.project where slug = ?")
                .param(slug)
                .query(String.class)
                .single();
    }

    /// The subjects of the mails that `person` has received, the latest first.
    public List<String> mails(Somebody person) {
        mailing.send();
        return db.sql("select subject from mail.letter where address = ? order by written desc, id desc")
                .param(person.address())
                .query(String.class)
                .list();
    }
}
