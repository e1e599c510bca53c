package jumelage.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Every static file, packed once for all who read it: in the background as soon as the first page can be shown, or
/// by whoever asks before.
@Component
class Packed {
    private static final Set<String> LOOSE = Set.of("css", "js", "svg", "txt", "json", "html");
    private static final ConcurrentHashMap<Key, byte[]> PACKED = new ConcurrentHashMap<>();

    private record Key(String file, Coding coding) {}

    @EventListener(ApplicationReadyEvent.class)
    void packAll() {
        Thread.ofPlatform()
                .name("packing")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    for (var coding : new Coding[] {Coding.accepted("br, gzip"), Coding.GZIP})
                        for (var file : StaticFiles.names()) of(file, coding);
                });
    }

    /// @param coding what the reader can read; what is tight by itself stays as it is
    static StaticFile of(String file, Coding coding) {
        if (coding == Coding.NONE || !LOOSE.contains(file.substring(file.lastIndexOf('.') + 1)))
            return new StaticFile(file, Coding.NONE, StaticFiles.bytes(file));
        return new StaticFile(
                file, coding, PACKED.computeIfAbsent(new Key(file, coding), _ -> coding.pack(StaticFiles.bytes(file))));
    }

    /// How many bytes of `files` a browser of today fetches.
    static long weight(Iterable<String> files) {
        var weight = 0L;
        for (var file : files) weight += of(file, Coding.accepted("br, gzip")).contentLength();
        return weight;
    }
}
