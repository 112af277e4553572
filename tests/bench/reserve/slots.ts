export interface Slot {
  readonly listingId: string;
  /** The how many-th quarter of an hour. */
  readonly quarter: number;
}

const QUARTER = 15 * 60_000;
/** A day ahead at a full hour, so that every listing takes it. */
const FIRST = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 86_400_000;

export function slotTimes({ quarter }: Slot): { from: string; to: string } {
  const from = FIRST + quarter * QUARTER;
  return { from: new Date(from).toISOString(), to: new Date(from + QUARTER).toISOString() };
}

/** Places that nobody has taken yet, from one listing after the other. */
export function slotsOver(listings: readonly string[]): () => Slot {
  let n = 0;
  return () => {
    const slot = { listingId: listings[n % listings.length] ?? "", quarter: Math.floor(n / listings.length) };
    n += 1;
    return slot;
  };
}
