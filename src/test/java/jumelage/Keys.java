package jumelage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/// The keys of a page, as whoever has read it presses them.
public class Keys {
    private Keys() {}

    /// Presses them one after the other, once the page hears them: when the foot offers their list, and what is shown
    /// is not the page as it was last time.
    public static void press(Page page, String... keys) {
        assertThat(page.locator("html:not([aria-busy]) [data-keys-target='open']"))
                .isVisible();
        for (var key : keys) page.keyboard().press(key);
    }
}
