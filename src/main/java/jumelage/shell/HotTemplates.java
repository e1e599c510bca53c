package jumelage.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The templates as their sources are now. After a change all are compiled anew, each time under new names: so their
/// classes can lie in the packages of their views, beside the older ones, and may use what only the package may.
final class HotTemplates {
    private static final Path TARGET = Path.of("target", "hot-templates");
    private static final String NAME = "\\b(Jte\\w+Generated)\\b";

    private final Path sources;
    private FileTime changed = FileTime.fromMillis(0);
    private int times;
    private TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    HotTemplates(Path sources) {
        this.sources = sources;
    }

    synchronized TemplateEngine engine() {
        try {
            var newest = newest();
            if (newest.compareTo(changed) > 0) {
                engine = compiled(TARGET.resolve(String.valueOf(++times)));
                changed = newest;
            }
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileTime newest() throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var template : files(sources, ".jte")) {
            var time = Files.getLastModifiedTime(template);
            if (time.compareTo(newest) > 0) newest = time;
        }
        return newest;
    }

    private TemplateEngine compiled(Path target) throws IOException {
        if (Files.exists(target)) for (var old : files(target, "")) Files.delete(old);
        var generating =
                TemplateEngine.create(new DirectoryCodeResolver(sources), target, ContentType.Html, null, "jumelage");
        generating.setTrimControlStructures(true);
        generating.setHtmlPolicy(new PreventInlineEventHandlers());
        generating.generateAll();
        for (var java : files(target, ".java")) {
            Files.writeString(renamed(java), Files.readString(java).replaceAll(NAME, "$1" + times));
            Files.delete(java);
        }
        compile(target, files(target, ".java"));
        return TemplateEngine.createPrecompiled(
                target, ContentType.Html, new Newest(defined(target), times), "jumelage");
    }

    private Path renamed(Path java) {
        return java.resolveSibling(java.getFileName().toString().replace(".java", times + ".java"));
    }

    /// @throws IllegalStateException with what the compiler says, which stands in the log
    private static void compile(Path target, List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        var options = List.of(
                "-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"), "-d", target + "");
        var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources);
        if (!compiler.getTask(said, null, null, options, null, files).call())
            throw new IllegalStateException("A template does not compile:\n" + said);
    }

    private static Map<String, Class<?>> defined(Path target) throws IOException {
        var classes = new HashMap<String, Class<?>>();
        for (var file : files(target, ".class")) {
            var name = target.relativize(file)
                    .toString()
                    .replaceAll("\\.class$", "")
                    .replace('/', '.');
            var beside = name.substring(0, name.lastIndexOf('.')) + ".package-info";
            try {
                var inside = MethodHandles.privateLookupIn(Class.forName(beside), MethodHandles.lookup());
                classes.put(name, inside.defineClass(Files.readAllBytes(file)));
            } catch (ClassNotFoundException | IllegalAccessException e) {
                throw new IllegalStateException(name + " has no package to lie in", e);
            }
        }
        return classes;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .collect(Collectors.toList());
        }
    }

    /// Finds the newest class of each template by the name that it would have alone.
    private static final class Newest extends ClassLoader {
        private final Map<String, Class<?>> classes;
        private final int times;

        Newest(Map<String, Class<?>> classes, int times) {
            super(HotTemplates.class.getClassLoader());
            this.classes = classes;
            this.times = times;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            var newest = classes.get(name + times);
            return newest == null ? super.loadClass(name, resolve) : newest;
        }
    }
}
