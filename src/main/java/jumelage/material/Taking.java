package jumelage.material;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.document.Shown;
import jumelage.publication.Audience;
import jumelage.publication.Item;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import jumelage.shell.Id;
import jumelage.store.Blobs;
import jumelage.store.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes files in: looked through, made clean, counted, and then kept, all of it or nothing.
@Component
class Taking {
    static final String KIND = "material";

    private final JdbcClient db;
    private final Rooms rooms;
    private final Items items;
    private final Materials materials;
    private final Blobs blobs;
    private final Subtitles subtitles;
    private final Leftovers leftovers;
    private final Limits limits;
    private final Happenings happenings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Taking(
            JdbcClient db,
            Rooms rooms,
            Items items,
            Materials materials,
            Blobs blobs,
            Subtitles subtitles,
            Leftovers leftovers,
            Limits limits,
            Happenings happenings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.items = items;
        this.materials = materials;
        this.blobs = blobs;
        this.subtitles = subtitles;
        this.leftovers = leftovers;
        this.limits = limits;
        this.happenings = happenings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// @param sent stays where it is
    /// @param name as its sender calls it
    /// @param folder in which it is put
    Taken take(Member by, Path sent, String name, Words words, @Nullable UUID folder, Audience audience) {
        return prepared(
                sent,
                name,
                file -> transaction.execute(_ -> {
                    if (full(by.room().id(), file.bytes())) return tooMuch(by);
                    var key = new ItemId(by.room().id(), Id.next(clock.instant()));
                    var part = by.leave(jumelage.room.Act.UPLOAD) == jumelage.room.Leave.PART ? by.part() : null;
                    var item = items.create(key, part, KIND, audience);
                    materials.save(new Material(
                                    key,
                                    folder,
                                    file.type().kind(),
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    words.language(),
                                    by.id(),
                                    1,
                                    0)
                            .with(words, folder));
                    keep(item, 1, file, by);
                    happenings.tell(key.room(), by.id(), by.school(), Happened.ADDED, key.id());
                    return new Taken.In(key, item.number());
                }));
    }

    /// Shows another file at the same address. What was approved goes on showing the one before.
    Taken replace(MaterialLine line, Member by, Path sent, String name) {
        return prepared(
                sent,
                name,
                file -> transaction.execute(_ -> {
                    if (file.type().kind() != line.kind()) return new Taken.Refused("material.unfit.other-kind");
                    if (full(by.room().id(), file.bytes())) return tooMuch(by);
                    var key = line.key(by.room().id());
                    var item = items.lock(key);
                    var material = materials.findById(key).orElseThrow();
                    var before = shown(material);
                    var number = material.current() + 1;
                    var now = keep(item, number, file, by);
                    materials.save(material.showing(number));
                    happenings.tell(key.room(), by.id(), by.school(), Happened.REPLACED, key.id());
                    if (!now.hex().equals(before))
                        events.publishEvent(
                                new Replaced(by, new Shown(key.id(), before), new Shown(key.id(), now.hex())));
                    return new Taken.In(key, item.number());
                }));
    }

    private interface Act {
        @Nullable
        Taken on(Prepared file);
    }

    private Taken prepared(Path sent, String name, Act act) {
        try {
            if (Files.size(sent) > limits.file()) return new Taken.Refused("material.unfit.large", limits.file());
            try (var file = Prepared.of(sent, name)) {
                leftovers.expect(file.names());
                var taken = act.on(file);
                if (taken == null) throw new IllegalStateException("nothing was decided");
                return taken;
            }
        } catch (Unfit unfit) {
            return unfit.refused();
        } catch (Blobs.Failed failed) {
            return Taken.Refused.by(failed);
        } catch (IOException e) {
            return new Taken.Refused("material.unfit.full");
        }
    }

    /// Of two who replace it at once, the second finds what the first has put there.
    private String shown(Material material) {
        return db.sql("select sha256 from material.file where room_id = ? and material = ? and number = ?")
                .params(material.key().room(), material.key().id(), material.current())
                .query(String.class)
                .single();
    }

    private Sha256 keep(Item item, int number, Prepared file, Member by) {
        leftovers.hold();
        Map<String, Sha256> kept = file.forms().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, form -> blobs.keep(form.getValue())));
        var main = kept.get(file.main());
        if (main == null) throw new IllegalStateException(file.main());
        db.sql("""
                insert into material.file (room_id, material, number, sha256, type, name, bytes, width, height, removed,
                                           made, made_by, school, pupil)
                values (:room, :material, :number, :sha256, :type, :name, :bytes, cast(:width as int),
                        cast(:height as int), cast(:removed as text[]), :now, :by, cast(:school as uuid), :pupil)
                """)
                .param("room", item.room())
                .param("material", item.id())
                .param("number", number)
                .param("sha256", main.hex())
                .param("type", file.type().type())
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("width", file.width())
                .param("height", file.height())
                .param("removed", "{" + String.join(",", file.removed()) + "}")
                .param("now", clock.instant())
                .param("by", by.id())
                .param("school", by.school())
                .param("pupil", by.role().pupil())
                .update();
        file.forms().forEach((form, path) -> form(item, number, form, kept.get(form), Prepared.size(path)));
        return main;
    }

    private void form(Item item, int number, String form, @Nullable Sha256 sha256, long bytes) {
        if (sha256 == null) throw new IllegalStateException(form);
        db.sql("""
                insert into material.form (room_id, material, number, form, sha256, bytes) values (?, ?, ?, ?, ?, ?)
                """)
                .params(item.room(), item.id(), number, form, sha256.hex(), bytes)
                .update();
    }

    /// Captions of a film or sound, in one language, instead of those of before: what was approved goes on showing
    /// those.
    Taken caption(MaterialLine line, Member by, String language, Path captions) {
        leftovers.expect(Set.of(Prepared.name(captions)));
        try {
            var taken = transaction.execute(_ -> {
                if (full(by.room().id(), Prepared.size(captions))) return tooMuch(by);
                var item = items.lock(line.key(by.room().id()));
                leftovers.hold();
                subtitles.keep(item.key(), language, blobs.keep(captions), Prepared.size(captions), by);
                events.publishEvent(new Captioned(by, item.id(), subtitles.of(item.key())));
                return new Taken.In(item.key(), item.number());
            });
            if (taken == null) throw new IllegalStateException("nothing was decided");
            return taken;
        } catch (Blobs.Failed failed) {
            return Taken.Refused.by(failed);
        }
    }

    /// How many bytes the room holds.
    long used(RoomId room) {
        return db.sql("""
                select coalesce((select sum(bytes) from material.form where room_id = :room), 0)
                     + coalesce((select sum(bytes) from material.captions where room_id = :room), 0)
                """).param("room", room).query(Long.class).single();
    }

    /// Asked under the lock of the room, so that two who are just below the limit do not both come in.
    private boolean full(RoomId room, long bytes) {
        rooms.lock(room);
        return used(room) + bytes > limits.room();
    }

    private Taken tooMuch(Member by) {
        return new Taken.Refused(
                "material.unfit.room", limits.room(), used(by.room().id()));
    }
}
