/** The index of the first of them that `timeOf` says is after `instant`; they are in the order of that. */
export function firstAfter<T>(ordered: readonly T[], instant: number, timeOf: (each: T) => number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = ordered[middle];
    if (each !== undefined && timeOf(each) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
