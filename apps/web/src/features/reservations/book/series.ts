import type { Span } from "@commonbench/domain/availability/facts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { locale } from "#web/lib/i18n.ts";
import { type Inputs, type Outputs, trpc } from "#web/lib/trpc.ts";
import type { BookingState } from "./booking-state.ts";

type Wish = Inputs["reservations"]["quote"]["wish"];
type TimeWish = Inputs["reservations"]["reserveSeries"]["occurrences"][number];
type Repeat = Inputs["reservations"]["planSeries"]["repeat"];

interface SeriesParts {
  readonly listing: Outputs["listings"]["get"];
  readonly state: BookingState;
  readonly wish: Wish | null;
}

export function repeatOf({ every, interval, weekdays, until }: BookingState): Repeat | null {
  if (every === "once" || until === null) return null;
  return { every, interval, weekdays: every === "week" ? [...weekdays] : [], until };
}

const NOTHING = { wish: { measure: "time", from: "", to: "", units: 1 }, repeat: { every: "day", until: "" } } as const;

/** The occurrences of what repeats: planned by the server, left out or moved one by one here. */
export function useSeries({ listing, state, wish }: SeriesParts) {
  const repeat = repeatOf(state);
  const first = wish?.measure === "time" ? wish : null;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [moves, setMoves] = useState<ReadonlyMap<string, Span>>(new Map());
  const asked = first !== null && repeat !== null;
  const query = useQuery({
    ...trpc.reservations.planSeries.queryOptions({
      listingId: listing.id,
      ...(asked ? { wish: first, repeat } : NOTHING),
      locale,
    }),
    enabled: asked,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
  const plan = asked ? query.data : undefined;
  const kept = (plan?.occurrences ?? []).filter(({ from }) => !left.has(from));
  const open = kept.filter(({ from, refusal }) => refusal !== null && !moves.has(from));
  const occurrences = kept
    .filter(({ from, refusal }) => refusal === null || moves.has(from))
    .map(({ from, to, units }): TimeWish => {
      const moved = moves.get(from);
      return {
        measure: "time",
        from: moved === undefined ? from : new Date(moved.from).toISOString(),
        to: moved === undefined ? to : new Date(moved.to).toISOString(),
        units,
      };
    });
  const total = kept.reduce(
    (sum, { from, refusal, total: each }) => (refusal !== null && !moves.has(from) ? sum : sum + (each ?? 0)),
    0,
  );
  return {
    repeat,
    plan,
    isPlanCurrent: query.isSuccess && !query.isPlaceholderData,
    occurrences,
    /** Conflicts that nobody has decided on: in their way when all or none shall be booked. */
    open: open.length,
    total,
    isLeftOut: (from: string): boolean => left.has(from),
    leaveOut: (from: string, out: boolean): void =>
      setLeft((now) => new Set(out ? [...now, from] : [...now].filter((each) => each !== from))),
    movedTo: (from: string): Span | undefined => moves.get(from),
    move: (from: string, to: Span | undefined): void =>
      setMoves((now) => new Map([...[...now].filter(([each]) => each !== from), ...(to ? [[from, to] as const] : [])])),
  };
}
