package jumelage.operator;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jumelage.portal.Atlas;
import jumelage.publication.Audience;
import jumelage.publication.AudienceChoice;
import jumelage.publication.Crowd;
import jumelage.shell.Form;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import jumelage.shell.Texts;
import jumelage.shell.View;

/// All parts that pages are made of, in all their states, as a reader from the left and one from the right has them.
public record ShowStyle() implements View {
    public static final List<String> GROUNDS = List.of("paper", "sheet", "sunk", "sun", "seyes");
    public static final List<String> INKS =
            List.of("ink", "ink-2", "thread", "blue", "green", "ochre", "night", "focus");
    public static final List<String> EDGES = List.of("edge", "edge-strong", "on-ink");
    public static final List<String> WASHES = List.of("wash-thread", "wash-blue", "wash-green", "wash-ochre");
    public static final List<String> STEPS = List.of("step-4", "step-3", "step-2", "step-1", "step-0", "step--1");
    public static final List<String> ICONS = List.of("""
            arrow back up down in out search mail globe people person board home check clock pencil eye history trash
            restore link list list-ordered quote heading heading-small text bold italic table undo redo turn plus minus
            close menu lock flag printer camera picture hand key school doc gear door qr info warning comment chat
            calendar bell card download sound scissors difference tree""".split("\\s+"));
    private static final int WEAVES = 12;
    private static final int POSTERS = 8;
    private static final String ZONE = Reader.ANYONE.zone().getId();

    public static List<Integer> weaves() {
        return IntStream.rangeClosed(1, WEAVES).boxed().toList();
    }

    public static List<Integer> posters() {
        return IntStream.range(0, POSTERS).boxed().toList();
    }

    /// A form that was filled in, with one thing right and another wrong.
    public static Form form(String side) {
        return new Form(
                new TreeMap<>(Map.of(
                        side + "-address", List.of("claire@demo"), side + "-words", List.of("Guérande, Volos, صفاقس"))),
                Map.of(side + "-address", Texts.text("shell.wrong.Email")));
    }

    public static AudienceChoice audience() {
        return new AudienceChoice(
                Audience.MEMBERS,
                Set.of(Audience.TEACHERS, Audience.MEMBERS, Audience.PUBLIC),
                new Crowd(212, 21, 18, 2),
                List.of("Guérande", "Volos"));
    }

    public static Atlas atlas() {
        return new Atlas(
                Map.of("FR", 2, "GR", 6, "TN", 11),
                Set.of(new Atlas.Thread("FR", "GR"), new Atlas.Thread("FR", "TN")),
                1,
                3);
    }

    /// `content` for a reader from the left: the one who looks, else one of English.
    public static Content fromTheLeft(Content content) {
        var reader = Screen.current().reader();
        return new Turned(reader.direction().equals("ltr") ? reader : Reader.of("en", ZONE), content);
    }

    public static Content fromTheRight(Content content) {
        return new Turned(Reader.of("ar", ZONE), content);
    }

    /// How this product says what it is, in the language of `reader`.
    public static Content saying(Reader reader, String key) {
        return new Turned(reader, out -> out.writeContent(Texts.text(key)));
    }

    private record Turned(Reader reader, Content content) implements Content {
        @Override
        public void writeTo(TemplateOutput out) {
            Screen.readBy(reader, () -> {
                content.writeTo(out);
                return out;
            });
        }
    }
}
