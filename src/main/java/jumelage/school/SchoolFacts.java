package jumelage.school;

import java.util.List;

/// What everybody may know of a school.
///
/// @param levels ISCED 2011
public record SchoolFacts(
        String name,
        String country,
        String town,
        String address,
        String postalCode,
        String website,
        List<String> levels) {}
