package jumelage;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.Asker.Somebody;
import jumelage.Scenes.Scene;
import jumelage.account.PersonId;
import jumelage.notice.News;
import jumelage.notice.NoticeId;
import jumelage.notice.Notices;
import jumelage.notice.StopLinks;
import jumelage.room.Role;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Furnishes a scene: a guest to let in, projects on every step of their way, somebody who waits for validation and has
/// a passkey, and for each school a class to bring in, pages on which its pupils have written: one public, one
/// proposed,
/// one in the trash, and updates of theirs: one public, one proposed.
@Component
class Furnishing {
    private final Asker asker;
    private final Scenes scenes;
    private final Notices notices;
    private final StopLinks stops;
    private final JdbcClient db;
    private final Clock clock;

    Furnishing(Asker asker, Scenes scenes, Notices notices, StopLinks stops, JdbcClient db, Clock clock) {
        this.asker = asker;
        this.scenes = scenes;
        this.notices = notices;
        this.stops = stops;
        this.db = db;
        this.clock = clock;
    }

    Furnished scene() {
        var scene = scenes.scene();
        scenes.materials(scene);
        scenes.updates(scene);
        versions(scene);
        var fresh = new HashMap<SchoolId, ClassId>();
        var proposals = new HashMap<Integer, UUID>();
        var updates = new HashMap<Integer, UUID>();
        pupils(scene, scene.french(), scene.frenchClass(), scene.as(Role.PUPIL), 101, fresh, proposals, updates);
        pupils(scene, scene.italian(), scene.italianClass(), scene.italianPupil(), 104, fresh, proposals, updates);
        pupils(scene, scene.belgian(), scene.belgianClass(), scene.belgianPupil(), 107, fresh, proposals, updates);
        // a school that is in no room but this one invites: every other may let the guest in
        var somewhere = asker.school("École d’ailleurs", "FR");
        var host = scenes.teacher(scene.room(), "Hervé", Role.ADMINISTRATOR, somewhere);
        var guest = scenes.guest(scene.room(), "Ada", Role.EXPERT, null, host, null);
        var newcomers = new HashMap<SchoolId, PersonId>();
        var asked = new HashMap<SchoolId, UUID>();
        for (var school : List.of(scene.french(), scene.italian(), scene.belgian())) {
            newcomers.put(school, asker.teacher("Soizic", school).id());
            var by = school.equals(scene.french()) ? scene.as(Role.TEACHER) : scene.second();
            asked.put(school, asked(scene, asker.teacher("Awa", school), school, by));
        }
        // a number that no other room has
        var elsewhere = 1000 + Math.floorMod(scene.room().slug().hashCode(), 500);
        scene.pages()
                .put(
                        "ELSEWHERE",
                        scenes.page(
                                        scene.id(),
                                        elsewhere,
                                        "PUBLIC",
                                        scene.second().id())
                                .number());
        var comments = new HashMap<Integer, UUID>();
        for (var page : scene.pages().values()) comments.put(page, scenes.comment(scene, page, scene.as(Role.FOUNDER)));
        var waiting = asker.staff("Agnès");
        return new Furnished(
                scene,
                fresh,
                proposals,
                updates,
                comments,
                guest,
                newcomers,
                asked,
                waiting,
                post(waiting, scene.italian()),
                passkey(waiting),
                projects(scene),
                told(scene),
                stops.of(scene.as(Role.FOUNDER).id()));
    }

    /// Each of the pages is a version of another one that has the same readers.
    private void versions(Scene scene) {
        for (var page : List.copyOf(scene.pages().entrySet())) {
            var audience = page.getKey().equals("PART") ? "MEMBERS" : page.getKey();
            var source = scenes.page(
                    scene.id(), 500 + page.getValue(), audience, scene.second().id());
            db.sql("""
                    update wiki.page set original = :source
                     where room_id = :room
                       and id = (select id from publication.item where room_id = :room and kind = 'page' and number = :page)
                    """)
                    .param("source", source.id())
                    .param("room", scene.id())
                    .param("page", page.getValue())
                    .update();
            if (page.getKey().equals("PART"))
                db.sql("""
                        update publication.item set parent = (
                            select id from publication.item where room_id = :room and kind = 'page' and number = :page)
                         where room_id = :room and id = :source
                        """)
                        .param("source", source.id())
                        .param("room", scene.id())
                        .param("page", page.getValue())
                        .update();
        }
    }

    private NoticeId told(Scene scene) {
        var lina = scene.as(Role.PUPIL).id();
        notices.tell(lina, News.of("room.notices.door", "room.notice.shut").in(scene.id()));
        return db.sql("select id as value from notice.notice where person = ?")
                .param(lina)
                .query(NoticeId.class)
                .single();
    }

    private void pupils(
            Scene scene,
            SchoolId school,
            ClassId schoolClass,
            Somebody pupil,
            int number,
            Map<SchoolId, ClassId> fresh,
            Map<Integer, UUID> proposals,
            Map<Integer, UUID> updates) {
        var teacher = scene.second().id();
        fresh.put(school, scenes.schoolClass(school, "4e D", teacher));
        db.sql("insert into room.class (room_id, class, since) values (?, ?, ?)")
                .params(scene.id(), schoolClass, clock.instant())
                .update();
        written(scene, "shown", number, "PUBLIC", pupil.id(), school);
        var proposed = written(scene, "proposed", number + 1, "MEMBERS", pupil.id(), school);
        var trashed = written(scene, "trashed", number + 2, "MEMBERS", pupil.id(), school);
        db.sql("update publication.item set trashed = ?, trashed_by = ? where room_id = ? and id = ?")
                .params(clock.instant(), teacher, scene.id(), trashed.id())
                .update();
        proposals.put(proposed.number(), propose(scene, proposed.id(), school, pupil.id()));
        // under the numbers of the pages
        said(scene, number, "PUBLIC", pupil.id(), school);
        var said = said(scene, number + 1, "MEMBERS", pupil.id(), school);
        updates.put(number + 1, propose(scene, said, school, pupil.id()));
    }

    private Scenes.Page written(
            Scene scene, String name, int number, String audience, PersonId pupil, SchoolId school) {
        var page = scenes.page(scene.id(), number, audience, scene.second().id());
        scenes.writtenBy(scene.id(), page, pupil, school);
        scene.pages().put(name + school, page.number());
        return page;
    }

    private UUID said(Scene scene, int number, String audience, PersonId pupil, SchoolId school) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into publication.item (room_id, id, kind, number, audience, made, approved_revision)
                values (:room, :id, 'update', :number, :audience, :now, case when :audience = 'PUBLIC' then 1 end)
                """)
                .param("room", scene.id())
                .param("id", id)
                .param("number", number)
                .param("audience", audience)
                .param("now", clock.instant())
                .update();
        db.sql("""
                insert into twinspace.update (room_id, id, made_by, school, pupil, current, version)
                values (?, ?, ?, ?, true, 1, 1)
                """).params(scene.id(), id, pupil, school).update();
        db.sql("""
                insert into twinspace.revision
                    (room_id, item, number, words, language, audience, author, pupil, school, made)
                values (?, ?, 1, 'Ponts', 'fr', ?, ?, true, ?, ?)
                """)
                .params(scene.id(), id, audience, pupil, school, clock.instant())
                .update();
        return id;
    }

    private UUID propose(Scene scene, UUID item, SchoolId school, PersonId pupil) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into publication.proposal (room_id, id, item, revision, audience, proposed_by, author, authors,
                    proposed, state)
                values (:room, :id, :item, 1, 'PUBLIC', :by, :by, array[:by::uuid], :now, 'OPEN')
                """)
                .param("room", scene.id())
                .param("id", id)
                .param("item", item)
                .param("by", pupil.value())
                .param("now", clock.instant())
                .update();
        db.sql("insert into publication.approval (room_id, proposal, school) values (?, ?, ?)")
                .params(scene.id(), id, school)
                .update();
        return id;
    }

    private UUID asked(Scene scene, Somebody whom, SchoolId school, Somebody by) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into project.invitation (id, project, invited, school, invited_by, state, since)
                select ?, id, ?, ?, ?, 'WAITING', ? from project.project where slug = ?
                """)
                .params(
                        id,
                        whom.id(),
                        school,
                        by.id(),
                        clock.instant(),
                        scene.room().slug())
                .update();
        return id;
    }

    private UUID post(Somebody somebody, SchoolId school) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into employment.employment (id, person, school, role, state, since, office, version)
                values (?, ?, ?, 'teacher', 'WAITING', ?, 'central', 1)
                """).params(id, somebody.id(), school, clock.instant()).update();
        return id;
    }

    private UUID passkey(Somebody somebody) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into passkey.passkey
                    (id, person, place, credential, attested, name, counter, eligible, transports, added)
                values (:id, :person, 1, decode(replace(:id::text, '-', ''), 'hex'), '', 'Phone', 0, false, '', :now)
                """)
                .param("id", id)
                .param("person", somebody.id())
                .param("now", clock.instant())
                .update();
        return id;
    }

    /// Claire's with Paola's school; of the one where an answer is waited for, she is the second founder.
    private Map<String, String> projects(Scene scene) {
        var claire = scene.as(Role.FOUNDER);
        var paola = scene.second();
        var submitted = project(scene, "SUBMITTED", claire, scene.french(), paola, scene.italian());
        db.sql("insert into project.decision (project, office, state, since) values (?, 'central', 'WAITING', ?)")
                .params(submitted, clock.instant())
                .update();
        return Map.of(
                "draft",
                        project(scene, "DRAFT", claire, scene.french(), null, null)
                                .toString(),
                "invited", slug(project(scene, "INVITED", paola, scene.italian(), claire, scene.french())),
                "submitted", slug(submitted),
                "refused", slug(project(scene, "REFUSED", claire, scene.french(), paola, scene.italian())));
    }

    private UUID project(
            Scene scene, String state, Somebody founder, SchoolId school, Somebody second, SchoolId secondSchool) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into project.project (id, slug, title, summary, aims, process, results, language, founder,
                    founder_school, second, second_school, state, since, kind, made, version)
                values (:id, :slug, :title, '', '', '', '', 'fr', :founder, :school, :second::uuid,
                    :secondSchool::uuid, :state, :now, 'EUROPEAN', :now, 1)
                """)
                .param("id", id)
                .param("slug", slug(id))
                .param("title", "Un projet " + state + " " + scene.room().slug())
                .param("founder", founder.id())
                .param("school", school)
                .param("second", second == null ? null : second.id().value())
                .param("secondSchool", secondSchool == null ? null : secondSchool.value())
                .param("state", state)
                .param("now", clock.instant())
                .update();
        return id;
    }

    private static String slug(UUID project) {
        return "projet-" + project;
    }
}
