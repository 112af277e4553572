import { z } from "zod";
import { Rail } from "../billing/schemas.ts";
import { ReserveInput } from "../reservations/schemas.ts";
import { Id, line, LocaleSchema } from "../text.ts";

export const WAIT_STATUSES = ["waiting", "offered", "taken", "declined", "lapsed", "left", "ended"] as const;
export const WaitStatus = z.enum(WAIT_STATUSES);
export type WaitStatus = z.infer<typeof WaitStatus>;

export const WAIT_ACTIONS = ["offer", "take", "decline", "lapse", "leave", "end"] as const;
export const WaitAction = z.enum(WAIT_ACTIONS);
export type WaitAction = z.infer<typeof WaitAction>;

const instant = z.iso.datetime({ offset: true });

/** `id` is made by the client, so that a repeated call is the same wait. */
export const JoinWaitingListInput = z
  .object({
    id: Id,
    listingId: Id,
    from: instant,
    to: instant,
    units: z.number().int().min(1).max(1000),
    /** Fewer units are better than none. */
    fewer: z.boolean().default(false),
    /** Until when the place is wanted; left out, as long as the listing can still be booked for it. */
    until: instant.optional(),
    purchaseOrder: line(60).default(""),
  })
  .refine(({ from, to }) => Date.parse(to) > Date.parse(from), { path: ["to"], error: "ends-before-start" });
export type JoinWaitingListInput = z.infer<typeof JoinWaitingListInput>;

export const WaitInput = z.object({ id: Id });
export type WaitInput = z.infer<typeof WaitInput>;

export const GetWaitInput = z.object({ id: Id, locale: LocaleSchema });
export type GetWaitInput = z.infer<typeof GetWaitInput>;

export const ListWaitsInput = z.object({ listingId: Id.optional(), locale: LocaleSchema });
export type ListWaitsInput = z.infer<typeof ListWaitsInput>;

export const QuoteOfferInput = z.object({ id: Id, rail: Rail.optional(), locale: LocaleSchema });
export type QuoteOfferInput = z.infer<typeof QuoteOfferInput>;

/** What booking takes beside the time, which the offer has. `reservationId` is made by the client. */
export const TakeOfferInput = ReserveInput.omit({ listingId: true, wish: true }).extend({ reservationId: Id });
export type TakeOfferInput = z.infer<typeof TakeOfferInput>;

export const ListWantedInput = z.object({ listingId: Id.optional(), locale: LocaleSchema });
export type ListWantedInput = z.infer<typeof ListWantedInput>;
