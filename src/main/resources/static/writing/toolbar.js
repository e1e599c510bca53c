// The toolbar of an editor: real buttons, one stop of the Tab key.
import { element } from "./elements.js";
import { icon } from "./icons.js";
import { moved } from "./roving.js";
import { GROUPS, stateOf } from "./tools.js";

export class Toolbar {
  constructor(editor, { label, controls, open }) {
    this.editor = editor;
    this.label = label;
    this.open = open;
    this.buttons = new Map();
    this.groups = GROUPS.map((group) => [group, this.group(group)]);
    this.element = element(
      "div",
      {
        class: "tools",
        role: "toolbar",
        "aria-label": label("toolbar"),
        "aria-controls": controls,
        on: { keydown: (event) => this.move(event), focusin: (event) => this.stop(event.target.closest("button")) },
      },
      element("div", { class: "always" }, ...this.groups.filter(([{ when }]) => !when).map(([, made]) => made)),
      ...this.groups.filter(([{ when }]) => when).map(([, made]) => made),
    );
    this.refresh();
    this.stop(this.visible[0]);
  }

  group(group) {
    return element(
      "div",
      { role: "group", class: group.name, "aria-label": group.name && this.label(group.name) },
      ...group.tools.map((tool) => this.button(tool, group.word)),
    );
  }

  button(tool, word) {
    const name = this.label(tool.name);
    const sign = icon(tool.name);
    const made = element(
      "button",
      {
        type: "button",
        tabindex: "-1",
        class: word || !sign ? "word" : null,
        "aria-label": word || !sign ? null : name,
        title: word || !sign ? null : name,
        "aria-expanded": tool.panel ? "false" : null,
        on: {
          mousedown: (event) => event.preventDefault(), // the selection stays where it is
          click: () => this.press(tool, made),
        },
      },
      sign,
      word || !sign ? element("span", {}, name) : null,
    );
    this.buttons.set(made, tool);
    return made;
  }

  press(tool, button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    if (tool.panel) this.open(tool.panel, button);
    else tool.run(this.editor.chain().focus()).run();
  }

  /** Shows what is in force where the cursor is. */
  refresh() {
    for (const [group, made] of this.groups) made.hidden = Boolean(group.when && !group.when(this.editor));
    for (const [button, tool] of this.buttons) {
      if (button.parentElement?.hidden) continue;
      const { on, can } = stateOf(tool, this.editor);
      if (on !== null) button.setAttribute("aria-pressed", on);
      if (can) button.removeAttribute("aria-disabled");
      else button.setAttribute("aria-disabled", "true");
    }
    if (this.current?.parentElement.hidden) this.stop(this.visible[0]);
  }

  get visible() {
    return [...this.buttons.keys()].filter((button) => !button.parentElement.hidden);
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
      this.editor.commands.focus();
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

  focus() {
    this.current.focus();
  }
}
