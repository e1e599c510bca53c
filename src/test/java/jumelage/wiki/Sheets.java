package jumelage.wiki;

import tools.jackson.databind.json.JsonMapper;

/// Documents as the editor sends them.
final class Sheets {
    private static final JsonMapper JSON = new JsonMapper();

    private Sheets() {}

    static String paragraph(String words) {
        return """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":%s}]}]}
                """.formatted(JSON.writeValueAsString(words)).strip();
    }
}
