package jumelage.wiki;

/// What the reader may do with one page.
///
/// @param write and restore, and propose
/// @param order lock and move others’ pages, and bring them to the trash
/// @param trash this page
/// @param narrow show it to fewer
/// @param choose between teachers and members
/// @param approve for the own school
/// @param publish for everybody
public record Rights(
        boolean write,
        boolean order,
        boolean trash,
        boolean narrow,
        boolean choose,
        boolean approve,
        boolean publish) {}
