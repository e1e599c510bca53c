package jumelage.backup;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// How far long work has come: one line that changes where somebody watches, else a line every ten seconds.
final class Progress {
    private static final long MEGA = 1_000_000;

    private final PrintStream out;
    private final boolean watched;
    private final long pause;
    private String what = "";
    private long begun;
    private long said;
    private boolean open;

    Progress(PrintStream out, boolean watched) {
        this.out = out;
        this.watched = watched;
        this.pause = watched ? TimeUnit.MILLISECONDS.toNanos(200) : TimeUnit.SECONDS.toNanos(10);
    }

    static Progress here() {
        return new Progress(
                System.err, System.console() != null && System.console().isTerminal());
    }

    void begin(String step) {
        end();
        what = step;
        begun = System.nanoTime();
        said = watched ? 0 : begun;
    }

    /// @param of how many steps or bytes there are in all, of which `done` are done
    /// @param bytes that went through since this step began
    void at(long done, long of, long bytes) {
        var now = System.nanoTime();
        if (now - said < pause) return;
        said = now;
        var percent = of == 0 ? 100 : Math.min(100, done * 100 / of);
        var seconds = Math.max(1, TimeUnit.NANOSECONDS.toMillis(now - begun)) / 1000.0;
        var line = "%s: %d %%, %s, %.1f MB/s".formatted(what, percent, size(bytes), bytes / seconds / MEGA);
        if (watched) out.print("\r" + line + "\033[K");
        else out.println(line);
        out.flush();
        open = watched;
    }

    /// After it, other words may be printed.
    void end() {
        if (open) out.print("\r\033[K");
        out.flush();
        open = false;
    }

    static String size(long bytes) {
        if (bytes < MEGA) return bytes / 1000 + " kB";
        if (bytes < 1000 * MEGA) return "%.1f MB".formatted((double) bytes / MEGA);
        return String.format(Locale.ROOT, "%.2f GB", bytes / 1000.0 / MEGA);
    }
}
