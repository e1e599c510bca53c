/** Whether a part that stands for some values ("a b") is shown while others are chosen. */
export function shown(when, chosen) {
  return (when ?? "").split(/\s+/).some((value) => value !== "" && chosen.includes(value));
}
