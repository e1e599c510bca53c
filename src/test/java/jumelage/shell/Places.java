package jumelage.shell;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The places of a pattern, and the categories of its plurals.
final class Places {
    /// Counts in a room do not go further; what a language has for a million only may be left out.
    private static final int MOST = 1_000;

    private Places() {}

    /// The numbers of the places, those inside a plural too; a name where there is a name.
    static Set<String> of(MessagePattern pattern) {
        var places = new TreeSet<String>();
        for (var at = 0; at < pattern.countParts(); at++) {
            var part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME)
                places.add(pattern.getSubstring(part));
        }
        return places;
    }

    /// The places whose plural tells one from many; others only tell whether there is anything.
    static Set<String> counted(MessagePattern pattern) {
        var counted = new TreeSet<String>();
        for (var at = 0; at < pattern.countParts(); at++)
            if (plural(pattern, at)
                    && cases(pattern, at).stream().anyMatch(one -> !one.startsWith("=") && !one.equals("other")))
                counted.add(name(pattern, at));
        return counted;
    }

    /// What is wrong with the plurals, or nothing.
    ///
    /// @param counted the places where every category of the language is wanted
    static String plurals(String language, MessagePattern pattern, Set<String> counted) {
        for (var at = 0; at < pattern.countParts(); at++) {
            if (!plural(pattern, at)) continue;
            var ordinal = pattern.getPart(at).getArgType() == ArgType.SELECTORDINAL;
            var rules = PluralRules.forLocale(
                    ULocale.forLanguageTag(language), ordinal ? PluralType.ORDINAL : PluralType.CARDINAL);
            var cases = cases(pattern, at);
            var wrong = unknown(rules, cases);
            if (wrong.isEmpty() && counted.contains(name(pattern, at))) wrong = missing(rules, cases);
            if (!wrong.isEmpty()) return wrong;
        }
        return "";
    }

    private static boolean plural(MessagePattern pattern, int at) {
        var part = pattern.getPart(at);
        return part.getType() == Part.Type.ARG_START && part.getArgType().hasPluralStyle();
    }

    private static String name(MessagePattern pattern, int plural) {
        return pattern.getSubstring(pattern.getPart(plural + 1));
    }

    private static Set<String> cases(MessagePattern pattern, int plural) {
        var cases = new TreeSet<String>();
        for (var at = plural + 1; at < pattern.getLimitPartIndex(plural); at++) {
            var part = pattern.getPart(at);
            if (part.getType() == Part.Type.MSG_START) at = pattern.getLimitPartIndex(at);
            else if (part.getType() == Part.Type.ARG_SELECTOR) cases.add(pattern.getSubstring(part));
        }
        return cases;
    }

    private static String unknown(PluralRules rules, Set<String> cases) {
        var unknown = new TreeSet<String>();
        for (var one : cases) if (!one.startsWith("=") && !rules.getKeywords().contains(one)) unknown.add(one);
        return unknown.isEmpty() ? "" : "does not have " + unknown;
    }

    private static String missing(PluralRules rules, Set<String> cases) {
        var missing = new TreeSet<String>();
        numbers(rules).forEach((category, numbers) -> {
            if (!cases.contains(category) && !cases.containsAll(numbers)) missing.add(category);
        });
        return missing.isEmpty() ? "" : "lacks " + missing;
    }

    /// For each category that a count can be in, its numbers as they can be given one by one.
    private static Map<String, Set<String>> numbers(PluralRules rules) {
        var numbers = new HashMap<String, Set<String>>();
        for (var number = 0; number <= MOST; number++)
            numbers.computeIfAbsent(rules.select(number), _ -> new TreeSet<>()).add("=" + number);
        return numbers;
    }
}
