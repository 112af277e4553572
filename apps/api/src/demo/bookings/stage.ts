import { firstFree } from "@commonbench/domain/availability/fit";
import type { Span } from "@commonbench/domain/availability/facts";
import type { Locale } from "@commonbench/taxonomy/types";
import type { ActingCtx, Parts } from "#api/context.ts";
import { loadAvailability } from "#api/features/availability/load.ts";
import { type Cast, on } from "../cast.ts";
import { daysFrom } from "../dates.ts";
import type { Founded } from "../found.ts";
import type { BenchKey } from "./benches.ts";

/** What the stories are played with. */
export interface Stage {
  readonly parts: Parts;
  /** When the fill began; stories end there. */
  readonly now: Date;
  readonly listings: ReadonlyMap<BenchKey, string>;
  readonly house: (key: string) => Founded;
  /** As the owner of an organisation, at a time. */
  readonly as: (key: string, at: Date) => Promise<ActingCtx>;
}

export function openStage(
  parts: Parts,
  cast: Cast,
  founded: readonly Founded[],
  listings: ReadonlyMap<BenchKey, string>,
): Stage {
  const houses = new Map(founded.map((each) => [each.plan.key, each]));
  const house = (key: string): Founded => {
    const found = houses.get(key);
    if (found === undefined) throw new Error(`the demo has no organisation ${key}`);
    return found;
  };
  const now = parts.now();
  // Nobody's post or standing changes while stories are played.
  const owners = new Map<string, Promise<ActingCtx>>();
  const ownerOf = (key: string): Promise<ActingCtx> => {
    const owner = owners.get(key) ?? cast.acting(house(key).owner, now);
    owners.set(key, owner);
    return owner;
  };
  return { parts, now, listings, house, as: async (key, at) => on(await ownerOf(key), at) };
}

export const localeOf = ({ house }: Stage, key: string): Locale => house(key).plan.locale;

const LOOK_DAYS = 12;

/** The first place of that length from then on, as the booker would find it; null when there is none. */
export async function findPlace(
  ctx: ActingCtx,
  listingId: string,
  from: Date,
  { steps, units, except }: { readonly steps: number; readonly units: number; readonly except?: string },
): Promise<Span | null> {
  const range = { from: from.getTime(), to: daysFrom(from, LOOK_DAYS).getTime() };
  const { facts, occupancy } = await loadAvailability(ctx, listingId, range, { except });
  return firstFree(facts, occupancy, { range, need: { steps }, units }, ctx.now().getTime());
}
