package jumelage.material;

import java.util.Map;
import java.util.UUID;
import jumelage.room.Member;

/// A film or sound has these captions now: by language, the SHA-256 of each. Whoever shows it in a working text shows
/// them too, as a change by `by`.
public record Captioned(Member by, UUID material, Map<String, String> captions) {}
