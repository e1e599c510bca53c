package jumelage.material;

import static jumelage.shell.Texts.text;

/// By whom a material is, as it is written wherever something shows it: who made it and where it comes from, as far as
/// somebody has said so; else the school that sent it.
final class Attribution {
    /// A text has room for as many letters.
    private static final int LONGEST = 200;

    private Attribution() {}

    static String of(String author, String source, String school) {
        var said = said(author, source);
        var credit = said.isEmpty() ? school : said;
        return credit.length() > LONGEST ? credit.substring(0, LONGEST - 1) + "…" : credit;
    }

    /// What stands below the field of an author: what is shown to whom, also where it stays empty.
    static String hint(String school) {
        return school.isEmpty() ? text("material.author.hint.none") : text("material.author.hint", school);
    }

    private static String said(String author, String source) {
        return source.isEmpty() || author.isEmpty() ? author + source : text("material.choose.credit", author, source);
    }
}
