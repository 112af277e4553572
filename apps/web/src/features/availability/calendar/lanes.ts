export interface Timed {
  readonly from: number;
  readonly to: number;
}

/** Things that meet in time stand below each other, each in the first lane that is free again. */
export function lanesOf<Item extends Timed>(items: readonly Item[]): Item[][] {
  const lanes: Item[][] = [];
  for (const item of items.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const lane = lanes.find((each) => (each.at(-1)?.to ?? -Infinity) <= item.from);
    if (lane === undefined) lanes.push([item]);
    else lane.push(item);
  }
  return lanes;
}

/** Where something lies in a range, in shares of its length; what reaches beyond is cut. */
export function placed({ from, to }: Timed, range: Timed): { start: number; length: number } {
  const length = range.to - range.from;
  const start = Math.max(from, range.from);
  return { start: (start - range.from) / length, length: Math.max(0, Math.min(to, range.to) - start) / length };
}
