package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.nio.charset.StandardCharsets;
import jumelage.material.Sizes;
import jumelage.room.Light;
import jumelage.shell.StaticFiles;

/// What a page weighs for who opens it for the first time, in bytes.
///
/// @param words the page itself, with the styles and behaviours that every page has
/// @param pictures what its pictures add
/// @param sparing whether they are shown small
public record Weight(long words, long pictures, Light light, boolean sparing) {
    /// What stands around the words of a page: menus, neighbours, who wrote. Give or take a few kilobytes.
    private static final int FRAME = 12_000;

    static Weight of(String html, long pictures, Light light, boolean sparing) {
        var words = html.getBytes(StandardCharsets.UTF_8).length + FRAME + StaticFiles.weight();
        return new Weight(words, pictures, light, sparing);
    }

    /// Whether it is more than the room asks for.
    public boolean over() {
        return light.exceededBy(whole());
    }

    public String said() {
        var sentence = new StringBuilder(
                pictures == 0 ? text("wiki.weight", size(words)) : text("wiki.weight.pictures", size(words), total()));
        if (pictures > 0 && sparing) sentence.append(' ').append(text("wiki.weight.sparing"));
        if (over()) sentence.append(' ').append(text("wiki.weight.over", ceiling()));
        return sentence.toString();
    }

    /// What is asked for, before anything is written; nothing where all is allowed.
    ///
    /// @param fresh whether the page is still to be made
    public String foretold(boolean fresh) {
        if (light.ceiling() == null) return "";
        return text(fresh ? "wiki.weight.fresh" : "wiki.weight.before", ceiling(), total());
    }

    public String total() {
        return size(whole());
    }

    public String ceiling() {
        return light.ceiling() == null ? "" : size(light.ceiling() * 1_000L);
    }

    private long whole() {
        return words + pictures;
    }

    private static String size(long bytes) {
        return Sizes.told(bytes);
    }
}
