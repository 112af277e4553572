import { z } from "zod";
import { Id } from "../text.ts";
import { defineEvent } from "./event.ts";

export const ALERT_LISTINGS = 10;

const ByDesk = z.object({ listingId: Id, organisationId: Id, reason: z.string().default("") });
const byDesk = {
  category: "listings",
  channels: ["app", "mail", "push"],
  audience: ["managers"],
  payload: ByDesk,
  subject: [],
  link: ({ listingId }: z.infer<typeof ByDesk>) => `/listings/${listingId}`,
  group: ({ listingId }: z.infer<typeof ByDesk>) => `listing:${listingId}`,
} as const;

export const listingEvents = {
  "listing-removed": defineEvent({ ...byDesk, mandatory: true }),
  "listing-restored": defineEvent({ ...byDesk, mandatory: false }),
  "search-alert": defineEvent({
    category: "searches",
    mandatory: false,
    channels: ["app", "mail"],
    audience: ["person"],
    payload: z.object({
      searchId: Id,
      /** As the person called it. */
      name: z.string(),
      /** How many are new; the first of them by id. Each reader sees those that they may see. */
      count: z.number().int().min(1),
      listingIds: z.array(Id).min(1).max(ALERT_LISTINGS),
      /** In which the person reads: its people may see more. */
      organisationId: Id.nullable(),
      /** Address below the language that ends this alert with one press. */
      stopPath: z.string().startsWith("/"),
    }),
    subject: ["count"],
    link: ({ searchId }) => `/saved-searches/${searchId}`,
    group: ({ searchId }) => `search:${searchId}`,
  }),
};
