// The toolbar of an editor: real buttons, one stop of the Tab key.
import { element } from "./elements.js";
import { icon } from "./icons.js";
import { moved } from "./roving.js";
import { GROUPS, stateOf } from "./tools.js";

export class Toolbar {
  /** @param tools further ones, which not all editors have */
  constructor(editor, { label, controls, open, tools = [] }) {
    this.editor = editor;
    this.label = label;
    this.open = open;
    this.buttons = new Map();
    this.groups = GROUPS.map((group) => [group, this.group(group, group.further ? [...group.tools, ...tools] : group.tools)]);
    const those = (which) => this.groups.filter(([group]) => which(group)).map(([, there]) => there);
    this.rest = element("div", { id: `${controls}-more`, class: "rest", role: "group", "aria-label": label("more"), hidden: "" }, ...those(({ more }) => more));
    this.opener = this.made({ name: "more" }, { "aria-expanded": "false", "aria-controls": this.rest.id }, () => this.fold(!this.rest.hidden));
    this.element = element(
      "div",
      {
        class: "tools",
        role: "toolbar",
        "aria-label": label("toolbar"),
        "aria-controls": controls,
        on: { keydown: (event) => this.move(event), focusin: (event) => this.stop(event.target.closest("button")) },
      },
      element("div", { class: "always" }, ...those(({ more, when }) => !more && !when), this.opener),
      this.rest,
      ...those(({ when }) => when),
    );
    this.refresh();
    this.stop(this.visible[0]);
  }

  group({ name }, tools) {
    const buttons = tools.map((tool) => this.button(tool));
    return element("div", { role: "group", class: name, "aria-label": name && this.label(name) }, ...buttons);
  }

  button(tool) {
    const made = this.made(tool, { "aria-expanded": tool.panel ? "false" : null }, () => this.press(tool, made));
    this.buttons.set(made, tool);
    return made;
  }

  made({ name, word }, attributes, click) {
    const said = this.label(name);
    return element(
      "button",
      {
        type: "button",
        tabindex: "-1",
        class: word ? "word" : null,
        "aria-label": word ? null : said,
        title: word ? null : said,
        ...attributes,
        on: { mousedown: (event) => event.preventDefault(), click }, // the selection stays where it is
      },
      icon(name),
      word ? element("span", {}, said) : null,
    );
  }

  press(tool, button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    if (tool.panel) this.open(tool.panel, button);
    else if (tool.leads) tool.run(this.editor.chain()).run();
    else tool.run(this.editor.chain().focus()).run();
  }

  // What one seldom needs, closed or open.
  fold(closed) {
    this.rest.hidden = closed;
    this.opener.setAttribute("aria-expanded", String(!closed));
    this.stop(this.opener);
    this.refresh();
  }

  /** Shows what is in force where the cursor is. */
  refresh() {
    for (const [group, made] of this.groups) made.hidden = Boolean(group.when && !group.when(this.editor));
    for (const [button, tool] of this.buttons) {
      if (button.closest("[hidden]")) continue;
      const { on, can } = stateOf(tool, this.editor);
      if (on !== null) button.setAttribute("aria-pressed", on);
      if (can) button.removeAttribute("aria-disabled");
      else button.setAttribute("aria-disabled", "true");
    }
    if (this.current?.closest("[hidden]")) this.stop(this.visible[0]);
  }

  get visible() {
    return [...this.element.querySelectorAll("button")].filter((button) => !button.closest("[hidden]"));
  }

  /** Where the Tab key enters. */
  stop(button) {
    if (!button || button === this.current) return;
    this.current?.setAttribute("tabindex", "-1");
    button.setAttribute("tabindex", "0");
    this.current = button;
  }

  move(event) {
    if (event.key === "Escape") {
      this.leave();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = this.visible;
    const rightToLeft = getComputedStyle(this.element).direction === "rtl";
    const to = moved(event.key, buttons.indexOf(this.current), buttons.length, rightToLeft);
    if (to === null) return;
    event.preventDefault();
    buttons[to].focus();
  }

  // From what is open to its button, from there to the text.
  leave() {
    if (this.rest.hidden) {
      this.editor.commands.focus();
      return;
    }
    this.fold(true);
    this.opener.focus();
  }

  focus() {
    this.current.focus();
  }
}
