package jumelage.wiki;

import static jumelage.shell.Texts.comma;
import static jumelage.shell.Texts.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jumelage.room.Member;
import jumelage.shell.Screen;
import jumelage.writing.Byline;
import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// Those who have done something together, as members of the room see them.
///
/// @param all who led first
public record Crew(List<Who> all) {
    public Crew {
        all = List.copyOf(all);
    }

    public static Crew of(Step step) {
        return of(step.by());
    }

    public static Crew of(List<Byline> several) {
        return new Crew(several.stream()
                .map(by -> new Who(by.name(), by.pupil(), by.town(), by.weave()))
                .toList());
    }

    /// All names; for those who read no pupils’ names, how many of these there are.
    public String calledBy(Member reader) {
        var names = new ArrayList<String>();
        var pupils = reader.toldPupilsNames()
                ? 0
                : (int) all.stream().filter(Who::pupil).count();
        if (pupils == 1) names.add(text("wiki.a-pupil"));
        if (pupils > 1) names.add(text("wiki.some-pupils", pupils));
        all.stream()
                .filter(who -> reader.toldPupilsNames() || !who.pupil())
                .map(Who::name)
                .forEach(names::add);
        return ListFormatter.getInstance(
                        ULocale.forLocale(Screen.current().reader().locale()))
                .format(names);
    }

    /// Whether a verb that follows them stands in the plural. Only what is written has several authors.
    public boolean several() {
        return all.size() > 1;
    }

    /// The patterns of their schools, each once.
    public List<Integer> weaves() {
        return all.stream().map(Who::weave).filter(Objects::nonNull).distinct().toList();
    }

    /// The towns of their schools; nothing where there is none.
    public @Nullable String towns() {
        var towns = all.stream()
                .map(Who::school)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return towns.isEmpty() ? null : String.join(comma(), towns);
    }
}
