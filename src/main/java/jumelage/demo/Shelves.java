package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import jumelage.demo.World.Undertaking;
import jumelage.document.Exhibit;
import jumelage.material.Shelving;
import jumelage.room.Member;
import jumelage.shell.TimeOfDay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What lies on the shelves of the rooms: pictures, a sound, a file.
@Component
@Order(6)
class Shelves implements Chapter {
    private final Register register;
    private final Cast cast;
    private final Shelving shelving;

    Shelves(Register register, Cast cast, Shelving shelving) {
        this.register = register;
        this.cast = cast;
        this.shelving = shelving;
    }

    @Override
    public List<Step> steps(World world) {
        return world.projects().stream()
                .filter(Undertaking::open)
                .flatMap(project -> Book.materials(project.key()).stream()
                        .map(one -> new Step(name(project, one.key()), now -> put(project, one, now))))
                .toList();
    }

    /// How `reader` may place what goes by `key`, if it is there.
    Optional<Exhibit> exhibit(Undertaking project, String key, Member reader) {
        return register.find(name(project, key)).flatMap(id -> shelving.exhibit(reader, id));
    }

    UUID id(Undertaking project, String key) {
        return register.id(name(project, key));
    }

    private static String name(Undertaking project, String key) {
        return "material " + project.key() + " " + key;
    }

    private void put(Undertaking project, Book.Material one, Instant now) {
        var by = cast.member(project.slug(), one.by());
        var minute = 8 * 60 + one.key().length() * 17;
        var label = new Shelving.Label(one.name(), one.title(), one.alt(), one.author(), one.licence(), one.language());
        TimeOfDay.at(now.minus(one.days(), DAYS).truncatedTo(DAYS).plus(minute, MINUTES), () -> {
            var shelf = shelving.shelf(by, one.shelf(), one.album());
            var id = with(bytes(one), file -> shelving.put(by, file, label, shelf));
            register.keep(name(project, one.key()), id);
            one.captions()
                    .forEach((language, name) -> with(Book.file(name), file -> {
                        shelving.caption(by, id, language, file);
                        return id;
                    }));
        });
    }

    private static byte[] bytes(Book.Material one) {
        return switch (one.ending()) {
            case "png" -> picture(one.key());
            case "wav" -> Sound.of(one.key());
            default -> Book.file(one.name());
        };
    }

    /// Not packed: it is painted anew as soon as it is taken in, and packing would cost more than drawing.
    private static byte[] picture(String key) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Drawing.of(key).image, "bmp", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Use {
        UUID of(Path file);
    }

    private static UUID with(byte[] bytes, Use use) {
        try {
            var file = Files.createTempFile("demo", "");
            try {
                return use.of(Files.write(file, bytes));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
