package jumelage.school;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.school.Schemes.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// A school as somebody describes it.
///
/// @param scheme with `value` its code, if it is known
/// @param seen whether likely duplicates were shown
record Proposal(
        @NotBlank String country,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 120) String town,
        @Size(max = 200) String address,
        @Size(max = 20) String postalCode,
        @Size(max = 200) String website,
        @NotEmpty List<String> levels,
        String scheme,
        @Size(max = 40) String value,
        @Nullable String seen) {

    private static final Pattern PAGE = Pattern.compile("https?://[^\\s\"<>@]+\\.[^\\s\"<>@]+");

    Proposal {
        country = requireNonNullElse(country, "");
        name = line(name);
        town = line(town);
        address = line(address);
        postalCode = line(postalCode);
        website = page(line(website));
        levels = requireNonNullElse(levels, List.of());
        scheme = requireNonNullElse(scheme, "");
        value = line(value);
    }

    static Proposal of(School school) {
        return new Proposal(
                school.country(),
                school.name(),
                school.town(),
                school.address(),
                school.postalCode(),
                school.website(),
                List.of(school.levels()),
                "",
                "",
                null);
    }

    SchoolFacts facts() {
        return new SchoolFacts(
                name,
                country,
                town,
                address,
                postalCode,
                website,
                levels.stream().filter(Levels::known).distinct().toList());
    }

    void checkPage(BindingResult errors) {
        if (!website.isEmpty() && !PAGE.matcher(website).matches())
            errors.rejectValue("website", "school.website.wrong");
    }

    /// Its code as an identifier; what is wrong with it goes to `errors`.
    List<Identifier> identifiers(BindingResult errors) {
        if (value.isEmpty() || errors.hasFieldErrors("value")) return List.of();
        return switch (Schemes.read(scheme, country, value)) {
            case Reading.Fits(var identifier) -> List.of(identifier);
            case Reading.Unfit(var why, var shown) -> {
                errors.rejectValue("value", why, new Object[] {shown}, "");
                yield List.of();
            }
        };
    }

    private static String line(String text) {
        return requireNonNullElse(text, "").replaceAll("\\s+", " ").strip();
    }

    private static String page(String typed) {
        return typed.isEmpty() || typed.contains(":") ? typed : "https://" + typed;
    }
}
