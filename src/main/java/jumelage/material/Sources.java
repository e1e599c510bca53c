package jumelage.material;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import jumelage.document.Shown;
import jumelage.document.Source;
import jumelage.publication.Eyes;
import jumelage.room.Room;
import jumelage.store.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the files lie that a text shows, for one reader: what he may not see has no place.
@Component
public class Sources {
    private static final String FOUND = """
            select f.material, f.sha256 as file, p.number, f.type, f.name, f.bytes, f.width, f.height,
                   (select string_agg(o.form, ' ') from material.form o
                     where o.room_id = f.room_id and o.material = f.material and o.number = f.number) as forms
              from (select f.room_id, f.material, f.sha256, f.number, f.type, f.name, f.bytes, f.width, f.height
                      from material.file f
                    union all
                    select c.room_id, c.material, c.sha256, 0, 'text/vtt', c.language || '.vtt', c.bytes, null, null
                      from material.captions c) f
              join publication.item p on p.room_id = f.room_id and p.id = f.material
             where f.room_id = :room and f.material in (:materials) and f.sha256 in (:files) and\s""" + Showings.SEEN;

    private record Found(
            UUID material,
            String file,
            int number,
            String type,
            String name,
            long bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String forms) {

        /// @param placed where a form of its bytes lies for the reader
        Source at(BiFunction<BytesAddress, String, String> placed) {
            var address = new BytesAddress(number, file);
            return new Source(
                    placed.apply(address, form(Picture.Form.SMALL)),
                    placed.apply(address, form(Picture.Form.MIDDLE)),
                    placed.apply(address, form(Picture.Form.LARGE)),
                    width == null ? 0 : width,
                    height == null ? 0 : height,
                    type,
                    bytes,
                    name);
        }

        /// The name of a form; of a small picture the next larger one, which is no larger.
        private String form(Picture.Form form) {
            if (forms == null) return "captions";
            var known = List.of(forms.split(" "));
            if (known.contains(Prepared.WHOLE)) return Prepared.WHOLE;
            return known.contains(name(form)) ? name(form) : name(Picture.Form.LARGE);
        }

        private static String name(Picture.Form form) {
            return form.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient db;

    Sources(JdbcClient db) {
        this.db = db;
    }

    /// For somebody who comes in with `eyes`, at the addresses of members.
    public Function<Shown, Optional<Source>> inside(Room room, Eyes eyes, Collection<Shown> shown) {
        return of(eyes, shown, (address, form) -> address.inside(room, form));
    }

    /// For everybody, at the public addresses.
    public Function<Shown, Optional<Source>> outside(Room room, Collection<Shown> shown) {
        return of(Eyes.stranger(room.id()), shown, (address, form) -> address.outside(room, form));
    }

    private Function<Shown, Optional<Source>> of(
            Eyes eyes, Collection<Shown> shown, BiFunction<BytesAddress, String, String> placed) {
        if (shown.isEmpty()) return _ -> Optional.empty();
        Map<Shown, Source> known = new HashMap<>();
        for (var found : db.sql(FOUND)
                .params(eyes.parameters())
                .param(
                        "materials",
                        shown.stream().map(Shown::material).distinct().toList())
                .param("files", shown.stream().map(Shown::file).distinct().toList())
                .query(Found.class)
                .list()) known.put(new Shown(found.material(), found.file()), found.at(placed));
        return one -> Optional.ofNullable(known.get(one));
    }
}
