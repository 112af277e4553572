import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import type { BookingSettings } from "@commonbench/domain/availability/settings";
import { mergeWindows } from "@commonbench/domain/listings/weekly-plan";
import type { Inputs, Outputs } from "#web/lib/trpc.ts";
import type { NotedDays } from "./exceptions.ts";

export type AvailabilityView = Outputs["availability"]["get"];
type Update = Inputs["availability"]["update"];

/** Everything that one save sends. */
export interface Draft {
  readonly settings: BookingSettings;
  readonly weeklyPlan: AvailabilityFacts["plan"];
  readonly units: number | null;
  readonly exceptions: readonly NotedDays[];
  readonly bookingMode: AvailabilityView["bookingMode"];
  readonly prices: AvailabilityView["prices"];
}

export const draftOf = (view: AvailabilityView): Draft => ({
  settings: view.settings,
  weeklyPlan: view.weeklyPlan,
  units: view.units,
  exceptions: view.exceptions.map(({ from, to, effect, note }) => ({ from, to, effect, note })),
  bookingMode: view.bookingMode,
  prices: view.prices,
});

/** The same draft however it was come to: painted windows are merged as the server merges them. */
const comparable = (draft: Draft): string => JSON.stringify({ ...draft, weeklyPlan: mergeWindows(draft.weeklyPlan) });

export const differ = (a: Draft, b: Draft): boolean => comparable(a) !== comparable(b);

export function inputOf(draft: Draft, { listingId, version, listingVersion }: AvailabilityView): Update {
  const { settings, weeklyPlan, units, exceptions, bookingMode, prices } = draft;
  return {
    listingId,
    version,
    listingVersion,
    settings,
    weeklyPlan,
    units: units ?? 1,
    exceptions: exceptions.map(({ note, ...exception }) => ({ exception, note })),
    bookingMode,
    prices,
  };
}

/** As the rule wants it; half-written numbers are passed over until they are whole. */
export function factsOf(
  draft: Draft,
  { timeZone, closures }: Pick<AvailabilityView, "timeZone" | "closures">,
): AvailabilityFacts {
  const units = draft.units === null || Number.isNaN(draft.units) ? 1 : Math.max(1, draft.units);
  return {
    timeZone,
    plan: [...draft.weeklyPlan],
    units,
    exceptions: draft.exceptions.map(({ from, to, effect }) => ({ from, to, effect })),
    closures: closures.map(({ from, to, label, asDay }) => ({ from, to, label, asDay })),
    settings: draft.settings,
  };
}
