package jumelage.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All kinds that the modules have declared.
@Component
class Kinds {
    private final List<Kind> all;
    private final Map<String, Kind> known;

    Kinds(List<Kind> kinds) {
        all = kinds.stream().sorted(Comparator.comparingInt(Kind::order)).toList();
        known = all.stream().collect(Collectors.toMap(Kind::key, Function.identity()));
    }

    List<Kind> all() {
        return all;
    }

    Optional<Kind> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /// @throws IllegalArgumentException if no module has declared it
    Kind get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No kind of notices: " + key));
    }
}
