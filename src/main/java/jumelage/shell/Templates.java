package jumelage.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;

/// The templates, compiled with the code; from their sources while somebody works on them (`bin/dev`).
public final class Templates {
    private static final String SOURCES = System.getProperty("jumelage.templates", "");
    private static final TemplateEngine PRINTED = engine(ContentType.Html);

    private Templates() {}

    static TemplateEngine engine(ContentType type) {
        if (!SOURCES.isEmpty()) {
            var hot = TemplateEngine.create(
                    new DirectoryCodeResolver(Path.of(SOURCES)),
                    Path.of("target", "hot-templates"),
                    type,
                    Templates.class.getClassLoader(),
                    "jumelage.hot");
            hot.setTrimControlStructures(true);
            return hot;
        }
        var engine = TemplateEngine.createPrecompiled(null, type, null, "jumelage");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    static String of(View view) {
        var module = view.getClass().getPackageName().substring("jumelage.".length());
        return module + "/" + view.getClass().getSimpleName() + ".jte";
    }

    /// `view` as text, for what is printed or mailed.
    public static String print(View view) {
        var out = new StringOutput();
        PRINTED.render(of(view), view, out);
        return out.toString();
    }
}
