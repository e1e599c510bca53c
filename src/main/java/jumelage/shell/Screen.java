package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.web.util.UriComponentsBuilder;

/// What the frame knows while one page is made: its reader, its address, its menu, the seal of its forms.
///
/// @param unread how many notices whoever is signed in has not read
/// @param sparing whether the device wishes for little data
public record Screen(
        Reader reader,
        Optional<Face> face,
        String path,
        String address,
        boolean demo,
        boolean sparing,
        Supplier<String> seal,
        Supplier<List<Navigation.Entry>> entries,
        IntSupplier unread) {

    private static final ScopedValue<Screen> CURRENT = ScopedValue.newInstance();
    private static final Screen NONE =
            new Screen(Reader.ANYONE, Optional.empty(), "/", "/", false, false, () -> "", List::of, () -> 0);

    public static Screen current() {
        return CURRENT.orElse(NONE);
    }

    /// Does `work` for `screen`.
    static <T> T during(Screen screen, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, screen).call(work::call);
    }

    /// Writes for another reader than the one of the present page: a mail, a sheet of cards.
    public static <T> T readBy(Reader reader, Supplier<T> work) {
        var now = current();
        var other = new Screen(
                reader, now.face, now.path, now.address, now.demo, now.sparing, now.seal, now.entries, now.unread);
        return ScopedValue.where(CURRENT, other).call(work::get);
    }

    public List<Navigation.Entry> menu() {
        return entries.get();
    }

    /// This page's address, in another language.
    public String in(String language) {
        return with("lang", language);
    }

    /// This page's address, from which on this device spares data, or no longer does.
    public String inSparing(boolean sparing) {
        return with(Sparing.NAME, sparing ? "yes" : "no");
    }

    private String with(String name, String value) {
        if (address.indexOf('?') < 0) return address + "?" + name + "=" + value;
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(name, value)
                .build(true)
                .toUriString();
    }

    /// Whether this page is `there` or below it.
    public boolean at(String there) {
        return path.equals(there) || path.startsWith(there + "/");
    }

    /// The path of the entry of `menu` that holds this page, else of the one that leads nearest to it; empty if none
    /// does.
    public String nearest(List<Navigation.Entry> menu) {
        for (var entry : menu) if (entry.holds(path)) return entry.path();
        return menu.stream()
                .map(Navigation.Entry::path)
                .filter(this::at)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    static String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
