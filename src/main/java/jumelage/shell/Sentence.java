package jumelage.shell;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.regex.Pattern;

/// A text, read once: most are plain or have places for words only, and need no ICU when they are said.
sealed interface Sentence {
    Pattern PLACE = Pattern.compile("\\{(\\d)}");

    String with(Object[] arguments, Reader reader);

    static Sentence of(String pattern, Locale locale) {
        var rest = PLACE.matcher(pattern).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || rest.indexOf('\'') >= 0)
            return Counting.of(pattern, locale);
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        var at = 0;
        for (var place = PLACE.matcher(pattern); place.find(); at = place.end()) {
            words.add(pattern.substring(at, place.start()));
            places.add(Integer.parseInt(place.group(1)));
        }
        if (places.isEmpty()) return new Plain(pattern);
        words.add(pattern.substring(at));
        return new Filled(words, places, Counting.of(pattern, locale));
    }

    record Plain(String words) implements Sentence {
        @Override
        public String with(Object[] arguments, Reader reader) {
            return words;
        }
    }

    /// @param places after each of `words` but the last
    /// @param counting for numbers and dates, which are written differently in each language
    record Filled(List<String> words, List<Integer> places, Counting counting) implements Sentence {
        @Override
        public String with(Object[] arguments, Reader reader) {
            var said = new StringBuilder(words.getFirst());
            for (var i = 0; i < places.size(); i++) {
                var place = places.get(i);
                if (place >= arguments.length || !(arguments[place] instanceof CharSequence word))
                    return counting.with(arguments, reader);
                said.append(word).append(words.get(i + 1));
            }
            return said.toString();
        }
    }

    /// With plurals, numbers or dates. One format serves one reader at a time.
    ///
    /// @param idle those that are ready: what they have looked up for their language stays with them
    record Counting(MessageFormat first, Queue<MessageFormat> idle) implements Sentence {
        private static final int MOST_IDLE = 8;

        static Counting of(String pattern, Locale locale) {
            return new Counting(
                    new MessageFormat(pattern, ULocale.forLocale(locale)), new ArrayBlockingQueue<>(MOST_IDLE));
        }

        @Override
        public String with(Object[] arguments, Reader reader) {
            var ready = idle.poll();
            var own = ready == null ? (MessageFormat) first.clone() : ready;
            for (var part : own.getFormats())
                if (part instanceof DateFormat date)
                    date.setTimeZone(TimeZone.getTimeZone(reader.zone().getId()));
            var said = own.format(arguments, new StringBuffer(), null).toString();
            idle.offer(own);
            return said;
        }
    }
}
