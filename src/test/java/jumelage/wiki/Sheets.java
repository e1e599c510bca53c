package jumelage.wiki;

import tools.jackson.databind.json.JsonMapper;

/// Documents as the editor sends them.
public final class Sheets {
    private static final JsonMapper JSON = new JsonMapper();

    private Sheets() {}

    public static String paragraph(String words) {
        return """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":%s}]}]}
                """.formatted(JSON.writeValueAsString(words)).strip();
    }
}
