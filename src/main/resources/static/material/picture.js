// Pictures on the device: opened, turned, hidden in places, cut. They are drawn on canvases, so what comes out of them
// holds nothing that a camera wrote into the file.
import { hide } from "./hide.js";

const LONGEST = 2000; // as large as anything that is shown

/** A canvas with the picture, upright and no larger than it is ever shown; rejects what no browser can show. */
export async function opened(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const made = canvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const context = made.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, made.width, made.height);
  bitmap.close();
  return made;
}

/** Draws the picture as it is turned and hidden, whole. */
export function draw(target, source, { width, height, turns, frames }, random) {
  if (target.width !== width || target.height !== height) Object.assign(target, { width, height });
  const context = target.getContext("2d", { willReadFrequently: true });
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(source, -source.width / 2, -source.height / 2);
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const { x, y, width: across, height: down, round } of frames) {
    const part = context.getImageData(x, y, across, down);
    hide(part, round, random);
    context.putImageData(part, x, y);
  }
}

/** The file that is sent in place of the one that was chosen. */
export async function finished(source, state, file) {
  const whole = canvas(state.width, state.height);
  draw(whole, source, state, chance);
  const { x, y, width, height } = state.crop ?? { x: 0, y: 0, ...state };
  const cut = canvas(width, height);
  const type = file.type === "image/png" ? "image/png" : "image/jpeg";
  const context = cut.getContext("2d");
  if (type === "image/jpeg") {
    context.fillStyle = "#fff"; // what was transparent
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(whole, -x, -y);
  const blob = await new Promise((done) => cut.toBlob(done, type, 0.9));
  const name = file.name.replace(/\.[^.]*$/, "") + (type === "image/png" ? ".png" : ".jpg");
  return new File([blob], name, { type });
}

/** Shows the picture small, as it will be sent. */
export function sketch(target, source, state) {
  const whole = canvas(state.width, state.height);
  draw(whole, source, state, () => 0.5);
  const { x, y, width, height } = state.crop ?? { x: 0, y: 0, ...state };
  const scale = Math.min(1, 480 / Math.max(width, height));
  target.width = Math.max(1, Math.round(width * scale));
  target.height = Math.max(1, Math.round(height * scale));
  target.getContext("2d").drawImage(whole, x, y, width, height, 0, 0, target.width, target.height);
}

function chance() {
  return crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;
}

function canvas(width, height) {
  return Object.assign(document.createElement("canvas"), { width, height });
}
