package jumelage.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// What somebody does and sees beside an editor: words are suggested and commented on, and their notes stand there.
final class Beside {
    private Beside() {}

    /// Within a line's rounding; the notes are moved with the next frame. What is marked may be drawn anew meanwhile.
    static void level(Locator note, Locator passage) {
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(note.boundingBox().y).isCloseTo(passage.boundingBox().y, within(2.0)));
    }

    /// No note lies over another.
    static void apart(Page page) {
        assertThat((boolean) page.evaluate("""
                () => {
                    const boxes = [...document.querySelectorAll("[data-level]")].map((note) => note.getBoundingClientRect()).sort((a, b) => a.top - b.top);
                    return boxes.every((box, at) => at === 0 || box.top >= boxes[at - 1].bottom);
                }
                """)).isTrue();
    }

    static void twoFrames(Page page) {
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    static void comment(Page page, String passage, String words) {
        mark(page, text(page), passage);
        page.keyboard().press("Control+Alt+m");
        page.locator(".comment-begun textarea").fill(words);
        page.locator(".comment-begun button").first().click();
        assertThat(notes(page)).containsText(words);
    }

    static void suggest(Page page, String words, String instead) {
        suggest(page, words, instead, text(page));
    }

    static void suggest(Page page, String words, String instead, Locator within) {
        mark(page, within, words);
        page.keyboard().press("Control+Shift+E");
        page.keyboard().type(instead);
        page.keyboard().press("Control+Shift+E");
        assertThat(suggestion(page, instead)).isVisible();
    }

    /// As somebody does with the mouse.
    static void mark(Page page, Locator within, String words) {
        text(page).focus();
        within.evaluate("""
                (place, words) => {
                    const { editor } = document.querySelector(".ProseMirror");
                    const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) {
                        const at = walk.currentNode.data.indexOf(words);
                        if (at < 0) continue;
                        const from = editor.view.posAtDOM(walk.currentNode, at);
                        return editor.commands.setTextSelection({ from, to: from + words.length });
                    }
                    throw new Error("Nowhere: " + words);
                }
                """, words);
    }

    static Locator text(Page who) {
        return who.locator(".ProseMirror");
    }

    static Locator suggestion(Page who, String words) {
        return who.locator(".suggestion", new Page.LocatorOptions().setHasText(words));
    }

    /// Where a suggestion begins in the text: with what is struck out.
    static Locator suggested(Page who, String words) {
        var id = suggestion(who, words).getAttribute("data-suggestion");
        return text(who).locator("[data-suggestion='" + id + "']").first();
    }

    static Locator notes(Page who) {
        return who.locator(".comment-note");
    }

    static Locator noted(Page who) {
        return text(who).locator(".noted").first();
    }
}
