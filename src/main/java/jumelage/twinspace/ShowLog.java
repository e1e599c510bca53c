package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.List;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.shell.Texts;
import jumelage.shell.View;

public record ShowLog(Member member, List<LogLine> lines) implements View {

    public boolean ownPart() {
        return member.leave(Act.LOG) == Leave.OWN;
    }

    /// What was done, in the words of the module that did it. The texts of news serve here too: {0} did it, {1} is what
    /// it was about.
    public String words(LogLine line) {
        var who = line.who() == null
                ? text("twinspace.log.nobody")
                : line.pupil() && nameless() ? text("room.a-pupil") : line.who();
        var about = line.about() == null
                ? text("twinspace.log.something")
                : line.aboutPupil() && nameless() ? text("room.a-pupil") : line.about();
        var key = line.what();
        if (line.who() == null && Texts.has(key + ".alone")) key += ".alone";
        return Texts.has(key) ? text(key, who, about, who) : text("twinspace.log.other", who, line.what());
    }

    private boolean nameless() {
        return Telling.nameless(member);
    }

    public boolean more() {
        return lines.size() == LogLine.PAGE;
    }
}
