import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { locale } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureOf, type Inputs, type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import type { Booking } from "./booking.ts";
import type { Typed } from "./typed.ts";

type One = Inputs["reservations"]["reserve"];
type Many = Inputs["reservations"]["reserveSeries"];
export type Reserved = Outputs["reservations"]["reserve"];

interface Told extends Typed {
  readonly attachments: readonly string[];
}

/** The same wish is sent under the same id however often it is sent; another wish has an id of its own. */
function useIds() {
  const [made] = useState(() => new Map<string, string>());
  return (body: object): string => {
    const key = JSON.stringify(body);
    const id = made.get(key) ?? newId();
    made.set(key, id);
    return id;
  };
}

const ALTERNATIVES = "alternatives";

interface Slot {
  readonly from: string;
  readonly to: string;
}

/** What a refusal brought along: the nearest that would do. */
function alternativesIn(error: unknown): { from: number; to: number }[] {
  const slots = failureOf(error).details?.[ALTERNATIVES];
  return Array.isArray(slots)
    ? slots.map((slot: Slot) => ({ from: Date.parse(slot.from), to: Date.parse(slot.to) }))
    : [];
}

interface ReserveOptions {
  readonly onReserved: (reserved: Reserved) => void;
  readonly onSeries: (seriesId: string) => void;
}

/** Booking once, or each occurrence of what repeats. What was refused stays as it was typed. */
export function useReserve({ onReserved, onSeries }: ReserveOptions) {
  const idOf = useIds();
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.reservations.pathFilter()),
      queryClient.invalidateQueries(trpc.availability.pathFilter()),
    ]);
  const one = useMutation(
    trpc.reservations.reserve.mutationOptions({
      onSuccess: (reserved) => {
        onReserved(reserved);
        void refresh();
      },
      onError: refresh,
    }),
  );
  const many = useMutation(
    trpc.reservations.reserveSeries.mutationOptions({
      onSuccess: ({ id }) => {
        onSeries(id);
        void refresh();
      },
      onError: refresh,
    }),
  );
  const error = one.error ?? many.error;
  const reset = (): void => {
    one.reset();
    many.reset();
  };
  return {
    isPending: one.isPending || many.isPending,
    error,
    reason: error === null ? null : failureOf(error).reason,
    alternatives: error === null ? [] : alternativesIn(error),
    reset,
    send: (booking: Booking, told: Told): void => {
      if (one.isPending || many.isPending) return;
      reset();
      if (booking.series.repeat === null) {
        const body = oneOf(booking, told);
        if (body !== null) one.mutate({ ...body, id: idOf(body) });
        return;
      }
      const body = manyOf(booking, told);
      if (body !== null) many.mutate({ ...body, id: idOf(body) });
    },
  };
}

function oneOf(
  { listing, wish, quote }: Booking,
  { purchaseOrder, message, attachments }: Told,
): Omit<One, "id"> | null {
  if (wish === null || quote === undefined || quote.total === null || quote.currency === null) return null;
  const { rail, total, currency, quota } = quote;
  return {
    listingId: listing.id,
    wish,
    rail,
    expectedTotal: { amount: total, currency },
    beyondQuota: quota !== null,
    purchaseOrder,
    message,
    attachments: [...attachments],
    locale,
  };
}

function manyOf(
  { listing, series, state }: Booking,
  { purchaseOrder, message, attachments }: Told,
): Omit<Many, "id"> | null {
  const { plan, repeat, occurrences, total } = series;
  if (plan === undefined || plan.currency === null || repeat === null || occurrences.length === 0) return null;
  return {
    listingId: listing.id,
    occurrences,
    repeat,
    policy: state.policy,
    rail: plan.rail,
    expectedTotal: { amount: total, currency: plan.currency },
    purchaseOrder,
    message,
    attachments: [...attachments],
    locale,
  };
}
