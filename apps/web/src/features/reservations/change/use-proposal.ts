import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { locale } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { instantAt, wallClock } from "#web/lib/zoned-time.ts";
import type { Reservation } from "../reservation.ts";

interface Wish {
  readonly from: string;
  readonly to: string;
  readonly units: number | null;
}

/** What is wished instead, by the clock of the place, and what it would cost; asked anew at each change. */
export function useProposal({ id, startsAt, endsAt, units, timeZone: zone }: Reservation) {
  const [wish, setWish] = useState<Wish>(() => ({
    from: wallClock(startsAt, zone),
    to: wallClock(endsAt, zone),
    units,
  }));
  const [from, to] = [instantAt(wish.from, zone), instantAt(wish.to, zone)];
  const slot = from === null || to === null || !wish.units ? null : { from, to, units: wish.units };
  const ordered = slot !== null && Date.parse(slot.to) > Date.parse(slot.from);
  const same =
    slot !== null &&
    Date.parse(slot.from) === Date.parse(startsAt) &&
    Date.parse(slot.to) === Date.parse(endsAt) &&
    slot.units === units;
  const asked = ordered && !same;
  const { data, isPlaceholderData, error } = useQuery({
    ...trpc.reservations.quoteChange.queryOptions(
      { id, from: from ?? startsAt, to: to ?? endsAt, units: wish.units || units, locale },
      { staleTime: 0 },
    ),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  return {
    wish,
    slot,
    same,
    wrongOrder: slot !== null && !ordered,
    quote: asked ? data : undefined,
    /** The price that is shown is still that of the wish before. */
    stale: isPlaceholderData,
    error: asked ? error : null,
    change: (next: Partial<Wish>) => setWish((now) => ({ ...now, ...next })),
    take: (given: { from: string; to: string; units: number }) =>
      setWish({ from: wallClock(given.from, zone), to: wallClock(given.to, zone), units: given.units }),
  };
}
