// Where a picture is hidden, and what is kept of it, in whole pixels of the picture as it is turned. Nothing here draws.

const SMALLEST = 24;

/** What was done to a picture: quarter turns, what is kept (or null: all), what is hidden. */
export function untouched(width, height) {
  return { width, height, turns: 0, crop: null, frames: [] };
}

export function isTouched({ turns, crop, frames }) {
  return turns !== 0 || crop !== null || frames.length > 0;
}

/** A quarter turn to the right; what is hidden and what is kept turn along. */
export function turned({ width, height, turns, crop, frames }) {
  const turn = (frame) => ({ ...frame, x: height - frame.y - frame.height, y: frame.x, width: frame.height, height: frame.width });
  return { width: height, height: width, turns: (turns + 1) % 4, crop: crop && turn(crop), frames: frames.map(turn) };
}

export function moved(frame, right, down, within) {
  return {
    ...frame,
    x: between(Math.round(frame.x + right), 0, within.width - frame.width),
    y: between(Math.round(frame.y + down), 0, within.height - frame.height),
  };
}

/** Pulls a corner; `corner` is two of "top", "bottom", "left", "right". The opposite one stays. */
export function pulled(frame, corner, right, down, within) {
  const { x, y, width, height } = frame;
  const sides = { left: x, right: x + width, top: y, bottom: y + height };
  if (corner.includes("left")) sides.left = between(Math.round(sides.left + right), 0, sides.right - SMALLEST);
  if (corner.includes("right")) sides.right = between(Math.round(sides.right + right), sides.left + SMALLEST, within.width);
  if (corner.includes("top")) sides.top = between(Math.round(sides.top + down), 0, sides.bottom - SMALLEST);
  if (corner.includes("bottom")) sides.bottom = between(Math.round(sides.bottom + down), sides.top + SMALLEST, within.height);
  return { ...frame, x: sides.left, y: sides.top, width: sides.right - sides.left, height: sides.bottom - sides.top };
}

/** The same place, larger or smaller. */
export function scaled(frame, factor, within) {
  const width = between(Math.round(frame.width * factor), SMALLEST, within.width);
  const height = between(Math.round(frame.height * factor), SMALLEST, within.height);
  const x = frame.x + (frame.width - width) / 2;
  const y = frame.y + (frame.height - height) / 2;
  return moved({ ...frame, width, height }, x - frame.x, y - frame.y, within);
}

/** A frame as large as a face often is, around a point. */
export function around({ x, y }, within, round = true) {
  const width = between(Math.round(Math.min(within.width, within.height) / 5), SMALLEST, Math.min(within.width, within.height));
  const height = between(Math.round(width * 1.25), SMALLEST, within.height);
  return moved({ x: x - width / 2, y: y - height / 2, width, height, round }, 0, 0, within);
}

/** The frame that somebody drew from one point to another. */
export function drawn(from, to, within, round = true) {
  const width = between(Math.round(Math.abs(to.x - from.x)), SMALLEST, within.width);
  const height = between(Math.round(Math.abs(to.y - from.y)), SMALLEST, within.height);
  return moved({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height, round }, 0, 0, within);
}

function between(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
