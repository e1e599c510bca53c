package jumelage.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The templates, compiled with the code; from their sources while somebody works on them (`bin/dev`).
public final class Templates {
    private static final Supplier<TemplateEngine> ENGINE = engine(System.getProperty("jumelage.templates", ""));

    private Templates() {}

    private static Supplier<TemplateEngine> engine(String sources) {
        if (!sources.isEmpty()) return new HotTemplates(Path.of(sources))::engine;
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "jumelage");
        engine.setBinaryStaticContent(true);
        return () -> engine;
    }

    static void render(View view, TemplateOutput out) {
        var module = view.getClass().getPackageName().substring("jumelage.".length());
        ENGINE.get().render(module + "/" + view.getClass().getSimpleName() + ".jte", view, out);
    }

    /// `view` as text, for what is printed or mailed.
    public static String print(View view) {
        var out = new StringOutput();
        render(view, out);
        return out.toString();
    }
}
