import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;

/// From the command to the first page: in an empty folder, and in one that was served before. One JSON line.
public class Start {
    public static void main(String[] arguments) throws Exception {
        var empty = new ArrayList<Double>();
        var later = new ArrayList<Double>();
        for (var round = 0; round < 3; round++) {
            var data = Files.createTempDirectory("jumelage-bench");
            try {
                empty.add(seconds(data));
                later.add(seconds(data));
            } finally {
                Pages.delete(data);
            }
        }
        empty.sort(null);
        later.sort(null);
        System.out.printf(Locale.ROOT,
                "{\"bench\":\"start\",\"empty_folder_s\":%.1f,\"built_s\":%.1f}%n", empty.get(1), later.get(1));
    }

    private static double seconds(java.nio.file.Path data) throws Exception {
        var port = Pages.free();
        var begin = System.nanoTime();
        var server = Pages.serve(data, port);
        try {
            Pages.ready(port, server);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }
}
