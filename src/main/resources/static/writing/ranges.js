// What a transaction replaces.

/** What a step does. It may move the rest of a line as it replaces what is before it; others that keep something change blocks. */
export function kind(step) {
  const { stepType } = step.toJSON();
  return stepType === "replaceAround" && !step.structure ? "replace" : stepType;
}

/** What is replaced, in positions of before and of after; what touches is one. */
export function ranges(tr) {
  const found = [];
  const add = (at, from, to, newFrom, newTo) => {
    const back = (place, side) => tr.mapping.maps.slice(0, at).reduceRight((now, map) => map.invert().map(now, side), place);
    const on = tr.mapping.slice(at + 1);
    found.push({ from: back(from, -1), to: back(to, 1), newFrom: on.map(newFrom, -1), newTo: on.map(newTo, 1) });
  };
  tr.steps.forEach((step, at) => {
    if ("mark" in step) add(at, step.from, step.to, step.from, step.to);
    else if ("attr" in step) add(at, step.pos, step.pos + 1, step.pos, step.pos + 1);
    else if ("insert" in step && !step.structure) add(at, step.from, step.gapFrom, step.from, step.from + step.insert);
    else step.getMap().forEach((from, to, newFrom, newTo) => add(at, from, to, newFrom, newTo));
  });
  found.sort((one, other) => one.from - other.from || one.to - other.to);
  return found.reduce((all, next) => {
    const last = all.at(-1);
    if (!last || (next.from > last.to && next.newFrom > last.newTo)) return [...all, { ...next }];
    last.to = Math.max(last.to, next.to);
    last.newFrom = Math.min(last.newFrom, next.newFrom);
    last.newTo = Math.max(last.newTo, next.newTo);
    return all;
  }, []);
}
