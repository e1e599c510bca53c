/**
 * How far each note stands below the one above it, so that each is level with its passage or, where that has no room,
 * below the one before. `tops` are where the passages stand, null for those that are nowhere; `heights` those of the
 * notes; all from where the first may stand.
 */
export function gaps(tops, heights, gap) {
  let end = 0;
  return tops.map((top, index) => {
    const least = index === 0 ? 0 : gap;
    const own = Math.max(least, (top ?? 0) - end);
    end += own + heights[index];
    return own;
  });
}
