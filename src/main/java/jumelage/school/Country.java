package jumelage.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param code ISO 3166, two letters; `XK` for Kosovo
/// @param from nothing for a member since before 2015
/// @param until the last day; nothing for one that still is
public record Country(
        String code, @Nullable LocalDate from, @Nullable LocalDate until) {

    boolean member(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
