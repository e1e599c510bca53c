package jumelage.school;

import static jumelage.shell.Texts.text;

import jumelage.account.Offices;

/// Offices, as the reader calls them.
public final class OfficeNames {
    private OfficeNames() {}

    public static String name(String office) {
        return office.equals(Offices.CENTRAL)
                ? text("school.office.central")
                : text("school.office", Countries.name(office));
    }
}
