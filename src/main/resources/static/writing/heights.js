// How far down the notes of a column stand, by what was measured.

/**
 * How far down each note stands. `groups` are the notes of each who has some, in their order: {top, height, open}; top
 * is null for what is nowhere and comes behind the one before it, Infinity for what comes last. The open one is level
 * with its passage as far as there is room for those before it.
 */
export function places(groups, start, gap) {
  const all = groups.flatMap(sorted).sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
  const own = ({ top }) => (Number.isFinite(top) ? top : start);
  const below = (from, end) => {
    for (const one of all.slice(from)) {
      one.at = Math.max(end, own(one));
      end = one.at + one.height + gap;
    }
  };
  below(0, start);
  const open = all.findIndex((one) => one.open && Number.isFinite(one.top));
  if (open > 0) {
    const room = all.slice(0, open).reduce((end, { height }) => end + height + gap, start);
    const now = all[open];
    now.at = Math.max(room, own(now));
    all.slice(0, open).reduceRight((end, one) => (one.at = Math.min(one.at, end - gap - one.height)), now.at);
    below(open + 1, now.at + now.height + gap);
  }
  return all.map(({ by, ...one }) => one);
}

function sorted(notes) {
  let before = -Infinity;
  return notes.map((one) => ({ ...one, by: (before = one.top ?? before) }));
}
