package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import jumelage.shell.View;

/// Filled by modules with what else one settles for oneself: a part of the page `/me`.
public interface OwnPart {

    View of(Staff me, HttpServletRequest request);
}
