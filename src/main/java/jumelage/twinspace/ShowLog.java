package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.Subjects.Subject;
import jumelage.shell.Texts;
import jumelage.shell.View;

/// @param named the things that the reader may see
public record ShowLog(Member member, List<LogLine> lines, Map<UUID, Subject> named) implements View {

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
                ? thing(line)
                : line.aboutPupil() && nameless() ? text("room.a-pupil") : line.about();
        var key = line.what();
        if (line.who() == null && Texts.has(key + ".alone")) key += ".alone";
        return Texts.has(key) ? text(key, who, about, who) : text("twinspace.log.other", who, line.what());
    }

    /// What was thrown away, erased or is not for the reader has no name here.
    private String thing(LogLine line) {
        var subject = line.subject() == null ? null : named.get(line.subject());
        return subject == null ? text("twinspace.log.something") : subject.title();
    }

    private boolean nameless() {
        return Telling.nameless(member);
    }

    public boolean more() {
        return lines.size() == LogLine.PAGE;
    }
}
