import { z } from "zod";
import { Id, TimeZone } from "../text.ts";
import { defineEvent } from "./event.ts";

const OfWait = z.object({
  waitId: Id,
  /** Who waits, and is told. */
  organisationId: Id,
  /** Whose machine it is. */
  fromOrganisationId: Id,
  listingId: Id,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: TimeZone,
  /** Until when the offer can be taken. */
  until: z.iso.datetime().optional(),
  count: z.number().int().default(1),
});
type OfWait = z.infer<typeof OfWait>;

const told = {
  category: "reservations",
  channels: ["app", "mail", "push"],
  audience: ["managers", "person"],
  payload: OfWait,
  subject: [],
  link: ({ waitId }: OfWait) => `/desk/waiting/${waitId}`,
  group: ({ waitId }: OfWait) => `wait:${waitId}`,
} as const;

export const waitingListEvents = {
  "wait-offered": defineEvent({ ...told, mandatory: true }),
  "wait-lapsed": defineEvent({ ...told, mandatory: false }),
  "wait-ended": defineEvent({ ...told, mandatory: false }),
};
