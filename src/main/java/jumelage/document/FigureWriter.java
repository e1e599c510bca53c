package jumelage.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what is shown, with its caption and its credit, into the figure that is open. Nothing loads before it is seen
/// or asked for.
final class FigureWriter {

    private static final int SMALL = 400;
    private static final int MIDDLE = 1_000;
    private static final String SIZES = "(min-width: 48rem) 40rem, 100vw";

    private final Html html;
    private final InlineWriter inlines;
    private final Function<Shown, Optional<Source>> media;
    private final Map<Shown, Optional<Source>> asked = new HashMap<>();

    FigureWriter(Html html, InlineWriter inlines, Function<Shown, Optional<Source>> media) {
        this.html = html;
        this.inlines = inlines;
        this.media = media;
    }

    void write(TextBlock block, Kind.Figure figure, String language) {
        var source = source(figure.shown()).orElse(null);
        if (source == null) {
            html.attribute("class", "absent").open("p").text(figure.words()).close();
            caption(block, "", Credit.NONE, language);
            return;
        }
        html.attribute("class", figure.type());
        switch (figure.form()) {
            case PICTURE -> picture(figure, source);
            case FILM -> film(figure, source);
            case SOUND -> sound(figure, source);
            case FILE -> file(figure, source, language);
        }
        var titled = figure.form() == Kind.Figure.Form.FILM || figure.form() == Kind.Figure.Form.SOUND;
        caption(block, titled ? figure.words() : "", figure.credit(), language);
    }

    /// A link to the other site; a button that the page's script shows puts its frame here.
    void writeEmbedded(TextBlock block, String href, String language) {
        html.attribute("class", "embed");
        var embed = EmbedHost.embed(href);
        embed.ifPresent(known -> {
            html.attribute("data-controller", "embed")
                    .attribute("data-embed-address-value", known.address())
                    .attribute("data-embed-name-value", known.name());
            html.open("button")
                    .attribute("type", "button")
                    .attribute("class", "button plain")
                    .attribute("hidden", "hidden")
                    .attribute("data-embed-target", "button")
                    .attribute("data-action", "embed#load");
            html.open("span").attribute("aria-hidden", "true").text("▶").close();
            html.text(" " + known.name()).close();
        });
        html.open("a").attribute("href", href).attribute("rel", "noopener nofollow ugc");
        html.text(embed.map(Embed::name).orElse(href)).close();
        caption(block, "", Credit.NONE, language);
    }

    private void picture(Kind.Figure figure, Source source) {
        var larger = source.larger();
        if (larger == null) {
            img(figure, source);
            return;
        }
        html.open("a").attribute("href", larger.address()).attribute("data-turbo", "false");
        img(figure, source);
        html.open("span").attribute("lang", larger.language()).text(larger.words());
        html.close().close();
    }

    private void img(Kind.Figure figure, Source source) {
        var widths = widths(source);
        html.open("img").attribute("src", source.middle());
        if (widths.size() > 1) {
            html.attribute(
                            "srcset",
                            widths.entrySet().stream()
                                    .map(form -> form.getValue() + " " + form.getKey() + "w")
                                    .collect(Collectors.joining(", ")))
                    .attribute("sizes", SIZES);
        }
        size(source);
        html.attribute("loading", "lazy")
                .attribute("decoding", "async")
                .attribute("alt", figure.words())
                .end();
    }

    /// The forms by their widths; a picture that was small to begin with has fewer.
    private static Map<Integer, String> widths(Source source) {
        var widths = new LinkedHashMap<Integer, String>();
        widths.put(width(source, SMALL), source.small());
        widths.putIfAbsent(width(source, MIDDLE), source.middle());
        widths.putIfAbsent(source.width(), source.large());
        return widths;
    }

    private static int width(Source source, int side) {
        int longest = Math.max(source.width(), source.height());
        return longest <= side ? source.width() : Math.max(1, Math.round((float) source.width() * side / longest));
    }

    private void film(Kind.Figure figure, Source source) {
        html.open("video").attribute("controls", "controls").attribute("preload", "none");
        html.attribute("src", source.large());
        size(source);
        html.attribute("aria-label", figure.words());
        tracks(figure);
        html.close();
    }

    private void sound(Kind.Figure figure, Source source) {
        html.open("audio").attribute("controls", "controls").attribute("preload", "none");
        html.attribute("src", source.large()).attribute("aria-label", figure.words());
        tracks(figure);
        html.close();
    }

    private void tracks(Kind.Figure figure) {
        figure.captions().files().forEach((language, file) -> {
            var locale = Locale.forLanguageTag(language);
            source(new Shown(figure.shown().material(), file))
                    .ifPresent(captions -> html.open("track")
                            .attribute("kind", "captions")
                            .attribute("src", captions.large())
                            .attribute("srclang", language)
                            .attribute("label", locale.getDisplayName(locale))
                            .end());
        });
    }

    private Optional<Source> source(Shown shown) {
        return asked.computeIfAbsent(shown, media);
    }

    private void file(Kind.Figure figure, Source source, String language) {
        html.open("a").attribute("href", source.large()).attribute("download", source.name());
        html.open("b").text(figure.words()).close();
        html.text(" ")
                .open("small")
                .text(new FileWords(source, language).line())
                .close();
        html.close();
    }

    private void size(Source source) {
        html.attribute("width", known(source.width())).attribute("height", known(source.height()));
    }

    private static @Nullable Integer known(int length) {
        return length > 0 ? length : null;
    }

    private void caption(TextBlock block, String title, Credit credit, String language) {
        if (title.isEmpty() && block.content().isEmpty() && credit.line().isEmpty()) {
            return;
        }
        html.open("figcaption");
        if (!title.isEmpty()) {
            html.open("b").text(title).close();
        }
        if (!block.content().isEmpty()) {
            html.open("span").attribute("dir", "auto");
            inlines.write(block, language);
            html.close();
        }
        credit(credit);
        html.close();
    }

    private void credit(Credit credit) {
        if (credit.line().isEmpty()) {
            return;
        }
        html.open("small").attribute("class", "credit").text(credit.author());
        if (!credit.licenceWords().isEmpty()) {
            html.text(credit.author().isEmpty() ? "" : " · ");
            html.open("a")
                    .attribute(
                            "href",
                            credit.licence() == null
                                    ? null
                                    : credit.licence().address().orElse(null))
                    .attribute("rel", "license noopener")
                    .text(credit.licenceWords())
                    .close();
        }
        html.close();
    }
}
