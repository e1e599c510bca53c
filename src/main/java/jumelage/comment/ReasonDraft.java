package jumelage.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a comment is taken down: all who see the note read it.
record ReasonDraft(
        @NotBlank @Size(max = ReasonDraft.LONGEST) String reason) {
    public static final int LONGEST = 300;
}
