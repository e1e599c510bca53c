package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.live.Longhand;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.shell.TimeOfDay;
import jumelage.writing.Writings;
import org.springframework.stereotype.Component;

/// Lets members write a page who have it open at once; what they write on a day is one revision.
@Component
class Together {
    private static final int A_WHILE = 60;

    private final Longhand longhand;
    private final Writings writings;

    Together(Longhand longhand, Writings writings) {
        this.longhand = longhand;
        this.writings = writings;
    }

    void write(ItemId page, Composing text, Instant now, Function<String, Member> members) {
        var days = text.sayings(now).stream()
                .collect(groupingBy(saying -> saying.at().truncatedTo(DAYS), TreeMap::new, Collectors.toList()));
        for (var day : days.values()) {
            longhand.write(
                    page,
                    day.stream()
                            .map(saying ->
                                    new Longhand.Told(saying.at(), members.apply(saying.who()), text.after(saying)))
                            .toList());
            TimeOfDay.at(day.getLast().at().plusSeconds(A_WHILE), () -> {
                writings.settle(page);
                writings.close(page);
            });
        }
        if (!text.isWhole()) throw new IllegalStateException("The script does not lead to what the sheet says");
    }
}
