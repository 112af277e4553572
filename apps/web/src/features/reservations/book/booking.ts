import type { Span } from "@commonbench/domain/availability/facts";
import { firstFree, fitRefusal, nearestAlternatives, startsOf } from "@commonbench/domain/availability/fit";
import { measureOf } from "@commonbench/domain/billing/measure";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { addDays } from "#web/lib/calendar-date.ts";
import { locale } from "#web/lib/i18n.ts";
import type { Me } from "#web/lib/session.ts";
import { type Inputs, type Outputs, trpc } from "#web/lib/trpc.ts";
import { MEDIUM, useMedia } from "#web/lib/use-media.ts";
import type { BookingState, View } from "./booking-state.ts";
import { stepsOf } from "./choose.ts";
import { dateAt, type Free, rangeOf } from "./free.ts";
import { localQuote } from "./local-quote.ts";
import { useSeries } from "./series.ts";

export type Wish = Inputs["reservations"]["quote"]["wish"];
type Listing = Outputs["listings"]["get"];

export interface BookingParts {
  readonly listing: Listing;
  readonly me: Me | null;
  readonly free: Free;
  /** How it would be booked now, and why so. */
  readonly mode: "instant" | "request";
  readonly modeBecause: "listing" | "stale-calendar";
  readonly state: BookingState;
  readonly set: (change: Partial<BookingState>) => void;
}

/** So far ahead the first free time is looked for, to begin there. */
const SOON = 45 * 86_400_000;

const iso = (at: number): string => new Date(at).toISOString();

function wishOf({ free, state }: BookingParts, measure: "time" | "samples"): Wish | null {
  if (measure === "samples") {
    if (state.samples === null || state.arrives === null) return null;
    return { measure, samples: state.samples, arrivesOn: state.arrives, express: state.express };
  }
  if (state.from === null || state.to === null) return null;
  return { measure, from: iso(state.from), to: iso(state.to), units: Math.min(state.units, free.facts.units) };
}

/** What stands against the wish by the rules that the browser knows too, and what would do instead. */
function useFit({ free, state }: BookingParts, chosen: Span | null) {
  return useMemo(() => {
    if (chosen === null) return { refusal: null, alternatives: [] };
    const request = { ...chosen, units: state.units };
    const refusal = fitRefusal(free.facts, free.occupancy, request, free.now);
    const alternatives = refusal === null ? [] : nearestAlternatives(free.facts, free.occupancy, request, free.now);
    return { refusal, alternatives };
  }, [free, chosen, state.units]);
}

function useServerQuote({ listing, state }: BookingParts, wish: Wish | null) {
  const query = useQuery({
    ...trpc.reservations.quote.queryOptions({
      listingId: listing.id,
      wish: wish ?? { measure: "samples", samples: 1, arrivesOn: "2000-01-01", express: false },
      ...(state.rail === null ? {} : { rail: state.rail }),
      locale,
    }),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
  return {
    quote: wish === null ? undefined : query.data,
    isQuoteCurrent: query.isSuccess && !query.isPlaceholderData,
    quoteError: query.error,
  };
}

/** Everything that the parts of the booking page know and can do. */
export function useBooking(parts: BookingParts) {
  const { listing, me, free, state, set } = parts;
  const { facts, now } = free;
  const isNarrow = !useMedia(MEDIUM);
  const measure = listing.price.unit === null ? "time" : (measureOf(listing.kind, listing.price.unit.id) ?? "time");
  const { from, to } = state;
  const chosen = useMemo(
    () => (measure === "time" && from !== null && to !== null ? { from, to } : null),
    [measure, from, to],
  );
  const steps =
    chosen === null ? Math.max(facts.settings.minSteps, state.steps ?? usualSteps(free)) : stepsOf(free, chosen);
  const today = dateAt(facts, now);
  const usual: View = isNarrow || facts.settings.step === "day" ? "month" : "week";
  const fit = useFit(parts, chosen);
  const needsSignIn = me === null || me.organisation === null;
  const wish = wishOf(parts, measure);
  const asked = needsSignIn || fit.refusal !== null ? null : wish;
  const server = useServerQuote(parts, asked);
  const isMember = me?.organisation?.membership === "admitted";
  const wanted = wantedOf(parts, measure, chosen);
  const local = useMemo(
    () => localQuote(listing.price, facts.settings, wanted, isMember),
    [listing.price, facts.settings, wanted, isMember],
  );
  const series = useSeries({ listing, state, wish: asked });
  const soonest = useMemo(
    () =>
      firstFree(
        free.facts,
        free.occupancy,
        { range: { from: free.now, to: free.now + SOON }, need: { steps }, units: 1 },
        free.now,
      ),
    [free, steps],
  );
  const choose = (span: Span): void =>
    set({ from: span.from, to: span.to, steps: stepsOf(free, span), day: dateAt(facts, span.from) });
  return {
    ...parts,
    ...fit,
    ...server,
    measure,
    chosen,
    steps,
    wish,
    local,
    isMember,
    series,
    needsSignIn,
    isNarrow,
    today,
    last: addDays(today, facts.settings.horizonDays),
    date: state.day ?? dateAt(facts, chosen?.from ?? soonest?.from ?? now),
    view: isNarrow && state.view === "week" ? "month" : (state.view ?? usual),
    choose,
    /** Another length from the same start, where it fits; else it is chosen anew. */
    setLength: (count: number): void => {
      const again = chosen === null ? undefined : sameStart(free, chosen.from, count, state.units);
      set({ steps: count, from: again?.from ?? null, to: again?.to ?? null });
    },
    setUnits: (units: number): void => set({ units }),
  };
}

export type Booking = ReturnType<typeof useBooking>;

function wantedOf({ free, state }: BookingParts, measure: "time" | "samples", chosen: Span | null) {
  if (measure === "samples")
    return state.samples === null ? null : ({ measure, samples: state.samples, express: state.express } as const);
  if (chosen === null) return null;
  const { timeZone, settings } = free.facts;
  const shifts = settings.step === "shift" ? { shifts: stepsOf(free, chosen) } : {};
  return { measure, period: { ...chosen, timeZone, ...shifts }, units: state.units } as const;
}

/** Two hours where hours are booked: who wants the shortest or a long time says so. */
function usualSteps({ facts: { settings } }: Free): number {
  const usual = settings.step === "hour" ? 2 : settings.step === "quarter-hour" ? 4 : 1;
  return Math.min(Math.max(settings.minSteps, usual), settings.maxSteps ?? usual + settings.minSteps);
}

function sameStart({ facts, occupancy, now }: Free, from: number, steps: number, units: number): Span | undefined {
  return startsOf(facts, occupancy, { range: { from, to: from + 1 }, need: { steps }, units }, now)[0];
}

/** What is asked of the server at once: the month that is looked at, and enough around it for alternatives. */
export const askedRange = (facts: Free["facts"], date: string): Span =>
  rangeOf(facts, addDays(date, -7), addDays(date, 50));
