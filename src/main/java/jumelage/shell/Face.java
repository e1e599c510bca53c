package jumelage.shell;

/// What the frame shows of whoever is signed in.
///
/// @param pupil whether it is a child: the frame then says *tu*
/// @param id what tells accounts of one device apart, for local copies
public record Face(String name, boolean pupil, String id, Reader reader) {}
