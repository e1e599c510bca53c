// What a tool asks below the toolbar: an address, a page of the room, a language.
import { address } from "./address.js";
import { linkTo, linkToPage, speakBlocks, speakWords, unlink } from "./changes.js";
import { embedded } from "./embeds.js";
import { element } from "./elements.js";
import { named } from "./languages.js";
import { insertEmbed } from "./placing.js";
import { languageAt } from "./tools.js";

let count = 0;

const PANELS = {
  link({ editor, label, close }) {
    const said = element("p", { class: "error", role: "alert", id: `rich-text-said-${(count += 1)}` });
    const box = element("input", { type: "text", inputmode: "url", autocapitalize: "off", spellcheck: "false", value: editor.getAttributes("link").href, "aria-describedby": said.id });
    const apply = () => {
      const href = address(box.value);
      if (href) return close(linkTo(editor, href, box.value.trim()));
      box.setAttribute("aria-invalid", "true");
      said.textContent = label("badAddress");
      box.focus();
    };
    return [field(label("address"), box), said, buttons(label, apply, editor.isActive("link") && (() => close(unlink(editor))))];
  },

  embed({ editor, label, close }) {
    const said = element("p", { class: "error", role: "alert", id: `rich-text-said-${(count += 1)}` });
    const box = element("input", { type: "text", inputmode: "url", autocapitalize: "off", spellcheck: "false", "aria-describedby": said.id });
    const apply = () => {
      const href = embedded(editor.storage.figures.embeds, box.value);
      if (href) return close(insertEmbed(editor, href));
      box.setAttribute("aria-invalid", "true");
      said.textContent = label("badEmbed");
      box.focus();
    };
    return [field(label("embedAddress"), box), said, element("div", { class: "actions" }, button(label("place"), apply, "apply"))];
  },

  page({ editor, label, close, pages }) {
    if (pages.length === 0) return [element("p", {}, label("noPages"))];
    const choice = select(pages.map(({ id, title }) => [id, title]), editor.getAttributes("link").page);
    const apply = () => close(linkToPage(editor, pages.find(({ id }) => id === choice.value)));
    return [field(label("pageOfRoom"), choice), buttons(label, apply, editor.isActive("link") && (() => close(unlink(editor))))];
  },

  language({ editor, label, close, languages }) {
    const now = languageAt(editor);
    const tags = now && !languages.includes(now) ? [...languages, now] : languages;
    const choice = select([["", label("languageOfPage")], ...named(tags, document.documentElement.lang)], now ?? "");
    const acts = [button(label("forParagraph"), () => close(speakBlocks(editor, choice.value || null)), "apply")];
    if (!editor.state.selection.empty) acts.push(button(label("forWords"), () => close(speakWords(editor, choice.value || null))));
    return [field(label("languageOfPassage"), choice), element("div", { class: "actions" }, ...acts)];
  },
};

/** A panel under the toolbar; `close` hides it, and the cursor is back in the text. */
export function panel(name, context) {
  const made = element(
    "div",
    { class: "panel", role: "group", "aria-label": context.label(name), on: { keydown: (event) => keys(event, made, context) } },
    ...PANELS[name](context),
  );
  (made.querySelector(".actions") ?? made).append(button(context.label("close"), () => context.close()));
  return made;
}

function keys(event, made, context) {
  if (event.key === "Escape") {
    event.stopPropagation();
    context.close();
  } else if (event.key === "Enter" && event.target.matches("input, select")) {
    event.preventDefault(); // the form around is not sent
    made.querySelector("button[data-apply]")?.click();
  }
}

function buttons(label, apply, remove) {
  return element("div", { class: "actions" }, button(label("apply"), apply, "apply"), remove ? button(label("unlink"), remove) : null);
}

function button(words, click, kind) {
  return element("button", { type: "button", class: "button plain small", "data-apply": kind, on: { click } }, words);
}

function field(words, control) {
  control.id = `rich-text-field-${(count += 1)}`;
  return element("div", { class: "field" }, element("label", { for: control.id }, words), control);
}

function select(options, value) {
  const made = element("select", {}, ...options.map(([key, words]) => element("option", { value: key }, words)));
  if (value != null) made.value = value;
  return made;
}
