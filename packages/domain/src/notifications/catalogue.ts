import type { z } from "zod";
import { billingEvents } from "./billing.ts";
import { enquiryEvents } from "./enquiries.ts";
import type { EventDefinition } from "./event.ts";
import { listingEvents } from "./listings.ts";
import { membershipEvents } from "./memberships.ts";
import { organisationEvents } from "./organisations.ts";
import { peopleEvents } from "./people.ts";
import { reservationEvents } from "./reservations.ts";
import { waitingListEvents } from "./waiting-list.ts";
import { sampleEvents } from "./samples.ts";

/** Every event that somebody is told of. */
export const EVENTS = {
  ...peopleEvents,
  ...membershipEvents,
  ...organisationEvents,
  ...listingEvents,
  ...enquiryEvents,
  ...reservationEvents,
  ...sampleEvents,
  ...waitingListEvents,
  ...billingEvents,
};

export type EventName = keyof typeof EVENTS;
export type EventPayloadInput<E extends EventName> = z.input<(typeof EVENTS)[E]["payload"]>;

export const EVENT_NAMES = Object.keys(EVENTS).filter(isEvent);

export function isEvent(name: string): name is EventName {
  return Object.hasOwn(EVENTS, name);
}

/** An event's definition where the payload is whatever was stored with it; `parse` it before the rest. */
export function definitionOf(event: EventName): EventDefinition {
  const { payload, link, group, ...rest } = EVENTS[event] as EventDefinition;
  return {
    ...rest,
    payload,
    link: (stored) => link(payload.parse(stored)),
    group: (stored) => group(payload.parse(stored)),
  };
}
