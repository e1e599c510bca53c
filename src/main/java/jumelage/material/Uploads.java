package jumelage.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.shell.Installation;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that come in pieces, by the protocol tus: a broken line goes on where it broke. Each belongs to the one who
/// sends it, in the room to which he sends it. Until they are whole they lie in a folder of this node.
@Component
class Uploads {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final String METADATA_NAME = "filename";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{20,60}");
    private static final Duration PAUSE = Duration.ofHours(1);

    private final TusFileUploadService tus;
    private final Path folder;
    private final JdbcClient db;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    Uploads(Installation installation, Limits limits, JdbcClient db, Clock clock) {
        this.folder = installation.data().resolve("uploads");
        this.db = db;
        this.clock = clock;
        this.tus = new TusFileUploadService()
                .withUploadUri("/twinspaces/[^/]+/uploads")
                .withStoragePath(folder.toString())
                .withMaxUploadSize(limits.file())
                .withUploadExpirationPeriod(PATIENCE.toMillis());
    }

    void process(Member member, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sweep();
        tus.process(request, response, owner(member));
    }

    /// Begins a file of so many bytes, which count from now on.
    void begin(Member member, long bytes, HttpServletRequest request, HttpServletResponse response) throws IOException {
        process(member, request, response);
        var address = response.getHeader(HttpHeaders.LOCATION);
        if (response.getStatus() != HttpServletResponse.SC_CREATED || address == null) return;
        db.sql("insert into material.upload (id, room_id, person, bytes, begun) values (?, ?, ?, ?, ?)")
                .params(
                        address.substring(address.lastIndexOf('/') + 1),
                        member.room().id(),
                        member.id(),
                        bytes,
                        clock.instant())
                .update();
    }

    /// How many bytes are on their way into the room.
    long coming(RoomId room) {
        return db.sql("select coalesce(sum(bytes), 0) from material.upload where room_id = ? and begun > ?")
                .params(room, clock.instant().minus(PATIENCE))
                .query(Long.class)
                .single();
    }

    /// Whether `member` has begun such a file, and not too long ago.
    boolean begun(Member member, String id) throws IOException {
        if (!ID.matcher(id).matches()) return false;
        try {
            return tus.getUploadInfo(address(member, id), owner(member)) != null;
        } catch (TusException _) {
            return false;
        }
    }

    /// What has come whole, as a file of its own; what was sent in pieces is then forgotten.
    Optional<Sent> whole(Member member, String id) throws IOException {
        if (!ID.matcher(id).matches()) return Optional.empty();
        var address = address(member, id);
        try {
            var info = tus.getUploadInfo(address, owner(member));
            if (info == null || info.isUploadInProgress()) return Optional.empty();
            var file = Files.createTempFile("sent", "");
            try (var bytes = tus.getUploadedBytes(address, owner(member))) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | TusException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            tus.deleteUpload(address, owner(member));
            db.sql("delete from material.upload where id = ?").param(id).update();
            var name = info.getMetadata().get(METADATA_NAME);
            return Optional.of(new Sent(file, name == null || name.isBlank() ? "material" : name));
        } catch (TusException _) {
            return Optional.empty();
        }
    }

    /// Forgets what nobody went on with. The folder is this node's (and tus makes its two parts when the first
    /// file comes), so each node does it, once an hour at most.
    private void sweep() throws IOException {
        var last = swept.get();
        var now = clock.instant();
        if (last != null
                && last.plus(PAUSE).isBefore(now)
                && swept.compareAndSet(last, now)
                && Files.isDirectory(folder.resolve("uploads"))
                && Files.isDirectory(folder.resolve("locks"))) {
            tus.cleanup();
            db.sql("delete from material.upload where begun < ?")
                    .param(now.minus(PATIENCE))
                    .update();
        }
    }

    private static String address(Member member, String id) {
        return member.room().path() + "/uploads/" + id;
    }

    private static String owner(Member member) {
        return member.room().id() + " " + member.id();
    }
}
