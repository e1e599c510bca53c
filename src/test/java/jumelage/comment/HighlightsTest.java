package jumelage.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jumelage.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two editors of one text, each with what the other writes: a note stays with its passage.
@BrowserTest
class HighlightsTest {
    private static final String TWO_EDITORS = """
            async () => {
                const at = document.querySelector("script[type=module]").src.replace("shell/start.js", "");
                const tiptap = await import("editor");
                const { highlights, anchors } = await import(`${at}comment/highlights.js`);
                const docs = [new tiptap.Doc(), new tiptap.Doc()];
                docs.forEach((doc, index) => doc.on("update", (update, origin) =>
                    origin === "other" || tiptap.applyUpdate(docs[1 - index], update, "other")));
                const block = { addGlobalAttributes: () => [{ types: ["paragraph"], attributes: { id: { default: null, rendered: false } } }] };
                const editor = (doc) => new tiptap.Editor({
                    element: document.querySelector("main").appendChild(document.createElement("div")),
                    injectCSS: false,
                    extensions: [tiptap.Document, tiptap.Text, tiptap.Paragraph, tiptap.Extension.create({ name: "ids", ...block }),
                        tiptap.Collaboration.configure({ document: doc, field: "prosemirror" }), highlights(tiptap, tiptap)],
                });
                window.one = editor(docs[0]);
                window.two = editor(docs[1]);
                await new Promise((soon) => setTimeout(soon, 50));
                one.commands.setContent({ type: "doc", content: [
                    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "Il pleuvait." }] },
                    { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: "Un pont de bois, et un pont de fer." }] }] });
                window.note = (passage) => document.dispatchEvent(new CustomEvent("margin:notes", { detail: { notes: [{ id: "n1", ...passage }] } }));
                window.anchors = () => anchors(one, tiptap);
                window.noted = (index) => [...document.querySelectorAll(".ProseMirror")][index].querySelector(".noted")?.textContent ?? "";
            }
            """;

    Page page;

    @BeforeEach
    void twoEditors(Page page) {
        this.page = page;
        page.navigate("/projects");
        page.evaluate(TWO_EDITORS);
    }

    @Test
    void aNoteStaysWithItsPassageWhateverOthersWriteAroundAndInIt() {
        page.evaluate("() => { one.commands.setTextSelection({ from: 18, to: 30 }); note(anchors()); }");
        assertThat(noted(0)).isEqualTo("pont de bois");
        assertThat(noted(1)).isEqualTo("pont de bois");

        page.evaluate("() => two.commands.insertContentAt(1, 'Hier soir, ')");
        assertThat(noted(0)).isEqualTo("pont de bois");

        page.evaluate("() => two.commands.insertContentAt(34, 'vieux ')");
        assertThat(noted(0)).isEqualTo("pont vieux de bois");
        assertThat(noted(1)).isEqualTo("pont vieux de bois");

        page.evaluate("() => two.commands.clearContent()");
        assertThat(noted(0)).isEmpty();
    }

    @Test
    void whereNoPositionIsKnownTheWordsOfTheBlockAreSought() {
        page.evaluate("() => note({ block: 'b', place: 22, quote: 'un pont' })");
        assertThat(noted(0)).isEqualTo("un pont");
        page.evaluate("() => note({ block: 'b', place: 0, quote: 'un pont de pierre' })");
        assertThat(noted(0)).isEmpty();
        page.evaluate("() => note({ block: 'b', place: 0, quote: 'Un pont', start: 'AAAA', end: '!' })");
        assertThat(noted(0)).isEqualTo("Un pont");
    }

    @Test
    void whatIsMarkedBecomesAPassageAndAPressOnItIsTold() {
        var passage = page.evaluate(
                "() => { one.commands.setTextSelection(16); const { element, ...all } = anchors(); return all; }");
        assertThat(passage).hasFieldOrPropertyWithValue("block", "b");
        assertThat(String.valueOf(passage)).contains("quote=Un pont de bois, et un pont de fer.", "place=0");

        page.evaluate(
                "() => { note(anchors()); document.addEventListener('margin:show', ({ detail }) => (window.shown = detail.id)); }");
        assertThat(page.locator(".noted").first()).isVisible();
        page.locator(".noted").first().click();
        page.waitForFunction("() => window.shown === 'n1'");

        page.evaluate(
                "() => { document.addEventListener('margin:begin', ({ detail }) => (window.begun = detail.quote)); one.commands.setTextSelection({ from: 18, to: 30 }); one.commands.focus(); }");
        page.keyboard().press("Control+Alt+m");
        page.waitForFunction("() => window.begun === 'pont de bois'");
    }

    private String noted(int editor) {
        return (String) page.evaluate("index => noted(index)", editor);
    }
}
