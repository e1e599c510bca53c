package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jumelage.shell.Texts;
import org.junit.jupiter.api.Test;

class LogTest {
    private static final Pattern CALL = Pattern.compile("(?s)\\b(?:audit\\.record|tell)\\((.*?)\\);");
    private static final Pattern ACT = Pattern.compile("\"((?:room|publication)\\.[a-z.-]+[a-z])\"");
    private static final Set<String> GIVEN_BY_ROLE = Set.of("teacher", "administrator", "pupil", "pupil-administrator");

    @Test
    void everyActOfARoomHasItsSentence() throws IOException {
        var acts = new TreeSet<String>();
        for (var module : Set.of("room", "publication"))
            try (var files = Files.walk(Path.of("src/main/java/jumelage", module))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList())
                    CALL.matcher(Files.readString(file))
                            .results()
                            .flatMap(call -> ACT.matcher(call.group(1)).results())
                            .forEach(act -> acts.add(act.group(1)));
            }
        assertThat(acts).contains("room.closed", "room.member.left", "publication.happened.agreed");
        GIVEN_BY_ROLE.forEach(role -> acts.add("room.member.is." + role));
        for (var act : Act.values())
            for (var role : Role.values())
                if (Set.of(Leave.SET_YES, Leave.SET_NO).contains(Law.of(act, role)))
                    for (var answer : Set.of("yes", "no")) acts.add(setting(act, role, answer));
        assertThat(acts).allMatch(Texts::has);
    }

    private static String setting(Act act, Role role, String answer) {
        return "room.set." + (act + "." + role).toLowerCase(Locale.ROOT).replace('_', '-') + "." + answer;
    }
}
