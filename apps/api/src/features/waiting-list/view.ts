import { LocaleSchema } from "@commonbench/domain/text";
import { WaitStatus } from "@commonbench/domain/waiting-list/schemas";
import { z } from "zod";
import { PersonRef } from "#api/features/memberships/view.ts";
import { PartyView } from "#api/features/reservations/view.ts";

const ListingRef = z.object({ id: z.string(), title: z.string(), titleLocale: LocaleSchema });

export const WaitView = z.object({
  id: z.string(),
  status: WaitStatus,
  listing: ListingRef,
  provider: PartyView,
  person: PersonRef.nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** The zone of the listing. */
  timeZone: z.string(),
  units: z.number().int(),
  fewer: z.boolean(),
  /** Until when the place is wanted. */
  until: z.string(),
  purchaseOrder: z.string(),
  /** One is the next; null once nobody waits any more. */
  position: z.number().int().nullable(),
  /** What is kept for the reader's organisation, and until when it can be taken. */
  offer: z.object({ units: z.number().int(), until: z.string() }).nullable(),
  reservationId: z.string().nullable(),
  createdAt: z.string(),
  can: z.object({ leave: z.boolean(), take: z.boolean(), decline: z.boolean() }),
});
export type WaitView = z.infer<typeof WaitView>;

/** Those that last, the soonest first. */
export const WaitsView = z.object({ waits: z.array(WaitView) });
export type WaitsView = z.infer<typeof WaitsView>;

export const WaitStateView = z.object({ id: z.string(), status: WaitStatus });
export type WaitStateView = z.infer<typeof WaitStateView>;

/** How many wait for a time of one's own listings; who they are is not told before they book. */
export const WantedView = z.object({
  wanted: z.array(
    z.object({
      listing: ListingRef,
      startsAt: z.string(),
      endsAt: z.string(),
      timeZone: z.string(),
      waiting: z.number().int(),
      units: z.number().int(),
    }),
  ),
});
export type WantedView = z.infer<typeof WantedView>;
