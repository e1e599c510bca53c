package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://example.org:8080/a?b=c&d=(e)#f",
                "https://фестиваль.example/où",
                "https://en.wikipedia.org/wiki/Bridge_(game)",
                "mailto:anna@example.org",
                "mailto:anna@example.org?subject=Nos%20ponts"
            })
    void aLinkLeadsToTheWebOrToAMailbox(String href) {
        assertThat(parsed("href", href)).isInstanceOf(Document.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "javascript&colon;alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org",
                "blob:https://example.org/1",
                "tel:112",
                "//example.org",
                "/twinspaces/a",
                "page.html",
                "#here",
                "https:",
                "https://",
                "https:///x",
                "https:example.org",
                "https:\\\\example.org",
                "https://bank.example\\@evil.example",
                "https://bank.example@evil.example",
                "https://example.org/a b",
                "https://example.org/\u00a0",
                "https://example.org/\u200b",
                "https://example.org/\u202egpj.",
                "https://example.org/\"onload",
                "https://exam\tple.org",
                "https://example.org\n",
                " https://example.org",
                "https://example.org/\ud83d",
                "mailto:",
                "mailto:anna",
                "mailto:a@b?bcc=c@d",
                "mailto:a@b%0d%0aBcc:c",
                "mailto:a b@c"
            })
    void nothingElseIsALink(String href) {
        assertThat(parsed("href", href)).isEqualTo(Unfit.BAD_LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0192f0c4-0000-7000-8000-000000000001", "0192F0C4-0000-7000-8000-00000000000A"})
    void anInternalLinkHoldsThePagesId(String page) {
        assertThat(parsed("page", page)).isInstanceOf(Document.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "nos-ponts", "0192f0c4-0000-7000-8000-000000000001/", "../x"})
    void aNameIsNoId(String page) {
        assertThat(parsed("page", page)).isEqualTo(Unfit.BAD_LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"href\":null,\"page\":null}",
                "{\"href\":1}",
                "{\"href\":\"https://example.org\",\"page\":\"0192f0c4-0000-7000-8000-000000000001\"}"
            })
    void aLinkLeadsToOnePlace(String attributes) {
        assertThat(parsed(attributes)).isEqualTo(Unfit.BAD_LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = "https://example.org/")
    void howTheEditorWouldOpenItIsForgotten(String href) {
        assertThat(parsed("{\"href\":\"" + href
                        + "\",\"target\":\"_blank\",\"rel\":\"opener\",\"class\":\"x\",\"title\":\"y\"}"))
                .isEqualTo(parsed("href", href));
    }

    private static Parsed parsed(String attribute, String value) {
        return parsed("{\"" + attribute + "\":\"" + escaped(value) + "\"}");
    }

    private static Parsed parsed(String attributes) {
        return Document.parse("""
                {"type":"doc","content":[{"type":"paragraph","content":[
                 {"type":"text","text":"here","marks":[{"type":"link","attrs":%s}]}]}]}""".formatted(attributes));
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder();
        value.chars().forEach(character -> escaped.append("\\u%04x".formatted(character)));
        return escaped.toString();
    }
}
