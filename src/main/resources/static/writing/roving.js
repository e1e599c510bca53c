// A toolbar is one stop of the Tab key; arrows move within it.

/** The index that a key leads to from `at` among `count`, or null when the key does not move. */
export function moved(key, at, count, rightToLeft = false) {
  if (count === 0) return null;
  const [on, back] = rightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  switch (key) {
    case on:
      return (at + 1) % count;
    case back:
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
