package jumelage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Films or maps of other sites that a page may hold, as a line of `data/embeds.tsv` tells.
///
/// @param path the form of what follows the host; its first group stands in the frame's address as `$1`
public record EmbedHost(String host, Pattern path, String frame, String name) {

    private static final List<EmbedHost> ALL = read();

    private static final Pattern ADDRESS = Pattern.compile("(?i)https://([^/?#]+)(/.*)");

    public static List<EmbedHost> all() {
        return ALL;
    }

    /// What an address shows in a frame; nothing where its site is not listed or shows nothing of the kind there.
    static Optional<Embed> embed(String href) {
        var address = ADDRESS.matcher(href);
        if (!address.matches()) {
            return Optional.empty();
        }
        var host = address.group(1).toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(listed -> listed.host.equals(host))
                .flatMap(listed -> listed.at(address.group(2)).stream())
                .findFirst();
    }

    private Optional<Embed> at(String rest) {
        var found = path.matcher(rest);
        return found.matches() ? Optional.of(new Embed(name, frame.replace("$1", found.group(1)))) : Optional.empty();
    }

    private static List<EmbedHost> read() {
        try (var in = Objects.requireNonNull(EmbedHost.class.getResourceAsStream("/data/embeds.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new EmbedHost(cells[0], Pattern.compile(cells[1]), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
