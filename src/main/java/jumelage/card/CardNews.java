package jumelage.card;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.employment.Staffroom;
import jumelage.notice.Kind;
import jumelage.notice.News;
import jumelage.notice.Notice;
import jumelage.notice.NoticeId;
import jumelage.notice.Notices;
import jumelage.notice.Pace;
import jumelage.notice.Teller;
import jumelage.notice.Told;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What is told to who answers for a class: that a colleague has made new cards, or taken one back.
@Component
class CardNews implements Teller {
    private static final String KIND = "card.notices";

    private final Notices notices;
    private final Holders holders;
    private final SchoolClasses classes;
    private final Staffroom staffroom;
    private final People people;

    CardNews(Notices notices, Holders holders, SchoolClasses classes, Staffroom staffroom, People people) {
        this.notices = notices;
        this.holders = holders;
        this.classes = classes;
        this.staffroom = staffroom;
        this.people = people;
    }

    @Bean
    static Kind cardNotices() {
        return new Kind(KIND, 25, Pace.DAILY);
    }

    void made(SchoolClass schoolClass, Person by) {
        tell("card.notice.made", schoolClass, by);
    }

    void takenBack(SchoolClass schoolClass, Person by) {
        tell("card.notice.revoked", schoolClass, by);
    }

    private void tell(String what, SchoolClass schoolClass, Person by) {
        var teacher = holders.teacherOf(schoolClass);
        if (!teacher.equals(by.id()))
            notices.tell(
                    teacher, News.of(KIND, what).about(schoolClass.id().value()).by(by.id()));
    }

    @Override
    public Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        var own = notices.stream().filter(notice -> notice.kind().equals(KIND)).toList();
        var who = people.byId(Notice.whoOf(own));
        return Teller.each(
                own,
                notice -> classes.findById(new ClassId(Objects.requireNonNull(notice.subject())))
                        .filter(there -> answers(reader.id(), there))
                        .flatMap(there -> Optional.ofNullable(notice.who())
                                .flatMap(id -> Optional.ofNullable(who.get(id)))
                                .map(colleague -> words(notice, colleague, there))));
    }

    private boolean answers(PersonId teacher, SchoolClass there) {
        return holders.teacherOf(there).equals(teacher) && staffroom.worksAt(teacher, there.school());
    }

    private static Told words(Notice notice, Person colleague, SchoolClass there) {
        var sentence = text(notice.what(), colleague.name(), there.name());
        return new Told(sentence, there.name(), "", "", "", "/classes/" + there.id());
    }
}
