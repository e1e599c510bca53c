// Makes a part of a picture unrecognisable, for good: what stays of it are a few colours, coarse and shaken, that run
// into each other. A mere blur could be sharpened again, a mere mosaic compared.

const CELLS = 5; // across the shorter side
const STEP = 24; // between two levels of a colour

/** Changes `data`, the RGBA bytes of a part `width` by `height`; `round` leaves its corners as they are. */
export function hide({ data, width, height }, round, random = Math.random) {
  const cell = Math.max(8, Math.ceil(Math.min(width, height) / CELLS));
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const colours = coarse(data, width, height, cell, columns, rows, random);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom, down] = beside(y, cell, rows);
    for (let x = 0; x < width; x += 1) {
      if (round && outside(x, y, width, height)) continue;
      const [left, right, along] = beside(x, cell, columns);
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const colour = (row, column) => colours[(row * columns + column) * 3 + channel];
        const above = mixed(colour(top, left), colour(top, right), along);
        const below = mixed(colour(bottom, left), colour(bottom, right), along);
        data[at + channel] = Math.round(mixed(above, below, down));
      }
      data[at + 3] = 255;
    }
  }
}

function coarse(data, width, height, cell, columns, rows, random) {
  const sums = new Float64Array(columns * rows * 3);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = Math.floor(y / cell) * columns + Math.floor(x / cell);
      const pixel = (y * width + x) * 4;
      counts[at] += 1;
      for (let channel = 0; channel < 3; channel += 1) sums[at * 3 + channel] += data[pixel + channel];
    }
  }
  return sums.map((sum, at) => {
    const shaken = sum / counts[Math.floor(at / 3)] + (random() - 0.5) * STEP;
    return Math.max(0, Math.min(255, Math.round(shaken / STEP) * STEP));
  });
}

// The two cells between whose middles a pixel lies, and how far it is from the first.
function beside(place, cell, count) {
  const there = Math.max(0, Math.min(count - 1, (place + 0.5) / cell - 0.5));
  const first = Math.floor(there);
  return [first, Math.min(count - 1, first + 1), there - first];
}

function mixed(one, other, share) {
  return one + (other - one) * share;
}

function outside(x, y, width, height) {
  const right = (2 * (x + 0.5)) / width - 1;
  const down = (2 * (y + 0.5)) / height - 1;
  return right * right + down * down > 1;
}
