// The tool in which somebody hides faces, cuts and turns a picture, before anything of it leaves the device: by tapping,
// drawing, keys or buttons.
import { around, drawn, moved, pulled, scaled, turned } from "./frames.js";
import { draw } from "./picture.js";

const SVG = "http://www.w3.org/2000/svg";
const CORNERS = ["top left", "top right", "bottom right", "bottom left"];
const HANDLE = 9; // pixels of the screen
const REACH = 22;
const STILL = 8; // so little a finger moves when it taps
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Opens the dialog of `template` for a picture; answers what was done to it (a state of frames.js), or null when it stays
 * as it was. `place` says which of several pictures it is.
 */
export function retouch(template, { source, state, place = "" }) {
  return new Retouch(template.content.firstElementChild.cloneNode(true), source, state, place).answer;
}

class Retouch {
  #dialog;
  #source;
  #states;
  #chosen = null;
  #pull = null;

  constructor(dialog, source, state, place) {
    this.#dialog = dialog;
    this.#source = source;
    this.#states = [state];
    this.#part("place").textContent = place;
    dialog.addEventListener("click", (event) => this.#press(event.target.closest("button")));
    dialog.addEventListener("keydown", (event) => this.#key(event));
    const surface = this.#part("surface");
    surface.addEventListener("pointerdown", (event) => this.#begin(event));
    surface.addEventListener("pointermove", (event) => this.#go(event));
    surface.addEventListener("pointerup", (event) => this.#end(event));
    surface.addEventListener("pointercancel", () => this.#drop());
    surface.addEventListener("focusin", ({ target }) => this.#choose(nameOf(target)));
    this.answer = new Promise((answer) => {
      dialog.addEventListener("close", () => {
        removeEventListener("resize", this.again);
        dialog.remove();
        answer(dialog.returnValue === "done" ? this.#state : null);
      });
    });
    this.again = () => this.#show();
    addEventListener("resize", this.again);
    document.body.append(dialog);
    dialog.showModal();
    this.#show();
  }

  get #state() {
    return this.#states.at(-1);
  }

  #part(name) {
    return this.#dialog.querySelector(`[data-tool="${name}"]`);
  }

  // What is being pulled is shown, but counts only when it is let go.
  #change(state, chosen = this.#chosen) {
    this.#states.push(state);
    this.#chosen = chosen;
    this.#show();
  }

  #frame(name, state = this.#state) {
    return name === "crop" ? state.crop : name === null ? null : (state.frames[name] ?? null);
  }

  #with(name, frame, state = this.#state) {
    if (name === "crop") return { ...state, crop: frame };
    const frames = frame === null ? state.frames.filter((_, at) => at !== name) : state.frames.with(name, frame);
    return { ...state, frames };
  }

  #adding(frame) {
    this.#change({ ...this.#state, frames: [...this.#state.frames, frame] }, this.#state.frames.length);
  }

  #choose(name) {
    if (name === this.#chosen || name === undefined) return;
    this.#chosen = name;
    this.#show();
  }

  get #round() {
    return this.#part("square").getAttribute("aria-pressed") !== "true";
  }

  #press(button) {
    const name = button?.dataset.tool;
    if (!name || button.getAttribute("aria-disabled") === "true") return;
    const frame = this.#frame(this.#chosen);
    if (name === "done" || name === "leave") this.#dialog.close(name);
    else if (name === "hide") this.#hide();
    else if (name === "square") this.#square(button);
    else if (name === "larger" || name === "smaller") this.#change(this.#with(this.#chosen, scaled(frame, name === "larger" ? 1.2 : 1 / 1.2, this.#state)));
    else if (name === "remove") this.#remove();
    else if (name === "crop") this.#crop();
    else if (name === "turn") this.#change(turned(this.#state));
    else if (name === "undo") this.#undo();
  }

  #hide() {
    const { x, y, width, height } = this.#state.crop ?? { x: 0, y: 0, ...this.#state };
    this.#adding(around({ x: x + width / 2, y: y + height / 2 }, this.#state, this.#round));
    this.#focus();
  }

  #square(button) {
    const round = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", !round);
    const frame = this.#frame(this.#chosen);
    if (frame && this.#chosen !== "crop") this.#change(this.#with(this.#chosen, { ...frame, round }));
  }

  #remove() {
    this.#change(this.#with(this.#chosen, null), null);
    this.#part("hide").focus();
  }

  #crop() {
    if (this.#state.crop) return this.#change({ ...this.#state, crop: null }, null);
    const { width, height } = this.#state;
    const whole = { x: 0, y: 0, width, height };
    this.#change({ ...this.#state, crop: scaled(whole, 0.8, this.#state) }, "crop");
    this.#focus();
  }

  #undo() {
    if (this.#states.length > 1) this.#states.pop();
    this.#chosen = null;
    this.#show();
  }

  #key(event) {
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#undo();
      return;
    }
    const name = nameOf(event.target);
    const frame = name === undefined ? null : this.#frame(name);
    if (!frame || event.ctrlKey || event.altKey || event.metaKey) return;
    const changed = this.#keyed(event, frame);
    if (changed === undefined) return;
    event.preventDefault();
    if (changed === null) this.#remove();
    else this.#change(this.#with(name, changed));
  }

  #keyed({ key, shiftKey }, frame) {
    const step = Math.max(2, Math.round(Math.min(this.#state.width, this.#state.height) / 50));
    const [right, down] = (ARROWS[key] ?? [0, 0]).map((way) => way * step);
    if (ARROWS[key]) return shiftKey ? pulled(frame, "bottom right", right, down, this.#state) : moved(frame, right, down, this.#state);
    if (key === "+" || key === "-") return scaled(frame, key === "+" ? 1.1 : 1 / 1.1, this.#state);
    return key === "Delete" || key === "Backspace" ? null : undefined;
  }

  #begin(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const from = this.#point(event);
    const corner = event.target.dataset.corner;
    const name = nameOf(event.target);
    this.#pull = { from, corner, name, frame: name === undefined ? null : this.#frame(name), state: null };
    this.#part("surface").setPointerCapture(event.pointerId);
    this.#choose(name ?? null);
  }

  #go(event) {
    if (!this.#pull) return;
    const { from, corner, name, frame, state } = this.#pull;
    const to = this.#point(event);
    const [right, down] = [to.x - from.x, to.y - from.y];
    if (!state && Math.hypot(right, down) / this.#unit < STILL) return;
    if (!frame) {
      const made = drawn(from, to, this.#state, this.#round);
      this.#pull.state = { ...this.#state, frames: [...this.#state.frames, made] };
    } else this.#pull.state = this.#with(name, corner ? pulled(frame, corner, right, down, this.#state) : moved(frame, right, down, this.#state));
    this.#soon ??= requestAnimationFrame(() => {
      this.#soon = null;
      if (this.#pull?.state) this.#show(this.#pull.state);
    });
  }

  #soon = null;

  #end(event) {
    if (!this.#pull) return;
    const { frame, state, from } = this.#pull;
    this.#pull = null;
    if (state) this.#change(state, frame ? this.#chosen : state.frames.length - 1);
    else if (!frame) this.#adding(around(from, this.#state, this.#round));
    this.#focus();
  }

  #drop() {
    this.#pull = null;
    this.#show();
  }

  #point({ clientX, clientY }) {
    const { left, top } = this.#part("surface").getBoundingClientRect();
    return { x: (clientX - left) * this.#unit, y: (clientY - top) * this.#unit };
  }

  /** Pixels of the picture in one of the screen. */
  get #unit() {
    return this.#part("canvas").width / (this.#part("surface").getBoundingClientRect().width || 1);
  }

  #focus() {
    this.#part("surface").querySelector(`[data-frame="${this.#chosen}"]`)?.focus({ preventScroll: true });
  }

  #show(state = this.#state) {
    draw(this.#part("canvas"), this.#source, state, () => 0.5);
    const surface = this.#part("surface");
    const focused = surface.contains(document.activeElement);
    surface.setAttribute("viewBox", `0 0 ${state.width} ${state.height}`);
    const names = [...(state.crop ? ["crop"] : []), ...state.frames.keys()];
    surface.replaceChildren(...(state.crop ? [shade(state)] : []), ...names.map((name) => this.#drawn(name, this.#frame(name, state))));
    if (focused) this.#focus();
    this.#tell(state);
  }

  #drawn(name, frame) {
    const { x, y, width, height, round } = frame;
    const words = name === "crop" ? this.#dialog.dataset.crop : `${this.#dialog.dataset.frame} ${name + 1}`;
    const made = shape("g", { "data-frame": name, tabindex: 0, role: "button", "aria-label": words, "aria-describedby": "material-tool-keys" });
    made.append(
      round
        ? shape("ellipse", { cx: x + width / 2, cy: y + height / 2, rx: width / 2, ry: height / 2 })
        : shape("rect", { x, y, width, height }),
    );
    if (name !== this.#chosen) return made;
    made.setAttribute("class", "chosen");
    const unit = this.#unit;
    for (const corner of CORNERS) {
      const at = { cx: corner.includes("left") ? x : x + width, cy: corner.includes("top") ? y : y + height };
      made.append(shape("circle", { ...at, r: HANDLE * unit }), shape("circle", { ...at, r: REACH * unit, class: "reach", "data-corner": corner }));
    }
    return made;
  }

  #tell({ crop, frames }) {
    const chosen = this.#frame(this.#chosen);
    for (const name of ["larger", "smaller", "remove"]) able(this.#part(name), chosen !== null);
    able(this.#part("undo"), this.#states.length > 1);
    this.#part("crop").setAttribute("aria-pressed", crop !== null);
    if (chosen && this.#chosen !== "crop") this.#part("square").setAttribute("aria-pressed", !chosen.round);
    const said = this.#dialog.dataset.hidden.replace("#", frames.length);
    if (this.#part("said").textContent !== said) this.#part("said").textContent = frames.length > 0 ? said : "";
  }
}

function nameOf(element) {
  const name = element.closest?.("[data-frame]")?.dataset.frame;
  return name === undefined || name === "crop" ? name : Number(name);
}

function shade({ width, height, crop }) {
  const { x, y } = crop;
  const d = `M0 0H${width}V${height}H0zM${x} ${y}h${crop.width}v${crop.height}h${-crop.width}z`;
  return shape("path", { d, class: "shade", "fill-rule": "evenodd" });
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function able(button, can) {
  if (can) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
}
