package jumelage.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who and what there is in the demo world, as its book, the files `demo/world….json`, tells. Keys hold it together.
record World(List<AtSchool> schools, List<OnStaff> staff, List<InClass> classes, List<Undertaking> projects) {

    /// Both of them.
    World and(World other) {
        return new World(
                both(schools, other.schools),
                both(staff, other.staff),
                both(classes, other.classes),
                both(projects, other.projects));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// How many days before today a project began, if it says so or else `usual`; of several, the oldest counts.
    static int ago(Stream<Undertaking> projects, int usual) {
        return projects.flatMap(one -> Stream.ofNullable(one.ago()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(usual);
    }

    /// @param code what its pupils type at the door, where it is known beforehand
    record AtSchool(
            String key,
            @Nullable String code,
            String name,
            String town,
            String country,
            List<Code> identifiers,
            String website,
            String isced) {}

    record Code(String scheme, String value) {}

    record OnStaff(
            String key,
            String name,
            String address,
            String language,
            String zone,
            @Nullable String school,
            @Nullable String role,
            List<String> subjects,
            List<Tongue> languages,
            @Nullable Boolean validated,
            @Nullable String office,
            @Nullable Boolean operator) {}

    record Tongue(String language, String level) {}

    record InClass(
            String key, String school, String name, int year, String language, String teacher, List<Child> pupils) {}

    record Child(String key, String name) {}

    /// @param status `open`, or `submitted` for one that waits for its offices
    /// @param poster which drawing stands on its card
    /// @param ago how many days ago it was founded, where that was another day than for most
    record Undertaking(
            String key,
            int poster,
            String slug,
            String status,
            String language,
            String title,
            String summary,
            String aims,
            String process,
            String results,
            int youngest,
            int oldest,
            int pupils,
            List<String> subjects,
            List<String> languages,
            LocalDate starts,
            LocalDate ends,
            @Nullable Integer ago,
            List<String> founders,
            List<Part> members,
            List<String> schools,
            List<String> takingPart,
            @Nullable Expert expert) {

        boolean open() {
            return status.equals("open");
        }
    }

    /// Somebody from outside who sees one page and what lies below it.
    ///
    /// @param page its number
    /// @param by who invites
    /// @param confirmed who lets in, from another school
    /// @param days how much longer
    record Expert(String staff, int page, String by, String confirmed, int days) {}

    /// @param role `founder`, `administrator` or `teacher`
    record Part(String staff, String role) {}
}
