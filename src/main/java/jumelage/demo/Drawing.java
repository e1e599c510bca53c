package jumelage.demo;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pictures of the demo world: each a program of ours, the same every time.
final class Drawing {
    private static final Map<String, Supplier<Canvas>> ALL = Stream.of(
                    SafeDrawings.ALL,
                    PressDrawings.ALL,
                    InsertionDrawings.ALL,
                    AutumnDrawings.ALL,
                    ActingDrawings.ALL,
                    WaterDrawings.ALL)
            .flatMap(some -> some.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Drawing() {}

    static Canvas of(String key) {
        return Optional.ofNullable(ALL.get(key)).orElseThrow().get();
    }
}
