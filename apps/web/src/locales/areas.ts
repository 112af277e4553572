// One line an area in each list: the English file gives the message ids their types.
import type app from "./en/app.json";
import type ui from "./en/ui.json";
import type home from "./en/home.json";
import type search from "./en/search.json";
import type saved from "./en/saved.json";
import type listings from "./en/listings.json";
import type organisations from "./en/organisations.json";
import type memberships from "./en/memberships.json";
import type availability from "./en/availability.json";
import type billing from "./en/billing.json";
import type calendars from "./en/calendars.json";
import type quotas from "./en/quotas.json";
import type reservations from "./en/reservations.json";
import type samples from "./en/samples.json";
import type enquiries from "./en/enquiries.json";
import type notifications from "./en/notifications.json";
import type people from "./en/people.json";
import type desk from "./en/desk.json";
import type secretariat from "./en/secretariat.json";
import type reasons from "./en/reasons.json";
import type waiting from "./en/waiting.json";

export interface Areas {
  app: typeof app;
  ui: typeof ui;
  home: typeof home;
  search: typeof search;
  saved: typeof saved;
  listings: typeof listings;
  organisations: typeof organisations;
  memberships: typeof memberships;
  availability: typeof availability;
  billing: typeof billing;
  calendars: typeof calendars;
  quotas: typeof quotas;
  reservations: typeof reservations;
  samples: typeof samples;
  enquiries: typeof enquiries;
  notifications: typeof notifications;
  people: typeof people;
  desk: typeof desk;
  secretariat: typeof secretariat;
  reasons: typeof reasons;
  waiting: typeof waiting;
}
