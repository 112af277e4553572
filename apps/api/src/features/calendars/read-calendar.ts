import type { ReservationStatus } from "@commonbench/domain/reservations/schemas";
import type { Parts } from "#api/context.ts";
import { loadBlocks } from "#api/features/availability/list-blocks.ts";
import { loadTitles } from "#api/features/listings/load-titles.ts";
import { loadOrganisationNames } from "#api/features/organisations/load-names.ts";
import { loadPerson } from "#api/features/people/load.ts";
import {
  type CalendarReservation,
  type CalendarSubject,
  loadCalendarReservations,
} from "#api/features/reservations/load-calendar.ts";
import { sealOf } from "#api/seal.ts";
import type { LinkRow } from "./load.ts";
import { CALENDAR_WORDS } from "./words.ts";
import type { Calendar, CalendarEvent } from "./write-calendar.ts";

const DAY_MS = 24 * 60 * 60_000;
/** What is over stays this long, so that calendars learn how it ended. */
const BACK_MS = 60 * DAY_MS;
/** As far as owners plan. */
const AHEAD_MS = 550 * DAY_MS;
const MOST = 2000;

const STATUS: Readonly<Record<ReservationStatus, CalendarEvent["status"]>> = {
  requested: "TENTATIVE",
  accepted: "TENTATIVE",
  "awaiting-payment": "TENTATIVE",
  confirmed: "CONFIRMED",
  "in-use": "CONFIRMED",
  completed: "CONFIRMED",
  "no-show": "CONFIRMED",
  declined: "CANCELLED",
  withdrawn: "CANCELLED",
  expired: "CANCELLED",
  cancelled: "CANCELLED",
};

/** A listing's calendar tells when it is taken and nothing else; the others what their readers may see anyway. */
export async function readCalendar(parts: Parts, link: LinkRow): Promise<Calendar> {
  const window = { since: new Date(parts.now().getTime() - BACK_MS), take: MOST };
  const rows = await loadCalendarReservations(parts.db, await subjectOf(parts, link), window);
  return link.listingId === null ? wholeCalendar(parts, link, rows) : busyCalendar(parts, link, link.listingId, rows);
}

async function subjectOf({ db }: Parts, link: LinkRow): Promise<CalendarSubject> {
  const { listingId, organisationId, personId } = link;
  if (listingId !== null) return { listingId };
  if (personId === null) return { organisationId: organisationId ?? "" };
  // Who has left an organisation no longer sees what they booked for it.
  const { posts } = await loadPerson(db, personId);
  return { personId, organisationIds: posts.map(({ organisation }) => organisation.id) };
}

async function busyCalendar(
  parts: Parts,
  { locale, listing, createdAt }: LinkRow,
  listingId: string,
  rows: readonly CalendarReservation[],
): Promise<Calendar> {
  const { db, env } = parts;
  const words = CALENDAR_WORDS[locale];
  const of = listing?.units ?? 1;
  const taking = rows.filter(({ measure, status, holds }) => measure === "time" && (status !== "requested" || holds));
  const titles = await db.$transaction((tx) => loadTitles(tx, [listingId]));
  const now = parts.now().getTime();
  const blocks = await loadBlocks(db, listingId, { from: now - BACK_MS, to: now + AHEAD_MS });
  // Ids are nobody's business here, nor is why the owner keeps a time.
  const busy = (id: string, units: number) => ({
    uid: `${sealOf(env.secret, "calendar-uid", id).toString("hex").slice(0, 32)}@${hostOf(env)}`,
    summary: of > 1 ? words.units(units, of) : words.busy,
    description: null,
    url: null,
    busy: true,
  });
  return {
    name: titles.get(listingId)?.(locale) ?? words.busy,
    events: [
      ...taking.map((row) => ({ ...times(row), ...busy(row.id, row.units) })),
      ...blocks.map(({ id, startsAt, endsAt, units }) => ({
        status: "CONFIRMED" as const,
        startsAt,
        endsAt,
        sequence: 0,
        createdAt,
        updatedAt: createdAt,
        ...busy(id, units.length),
      })),
    ],
  };
}

/** With both sides, the number and the page of each. */
export async function wholeCalendar(
  { db, env, taxonomy }: Pick<Parts, "db" | "env" | "taxonomy">,
  { locale, organisationId, personId }: Pick<LinkRow, "locale" | "organisationId" | "personId">,
  rows: readonly CalendarReservation[],
): Promise<Calendar> {
  const words = CALENDAR_WORDS[locale];
  const parties = rows.flatMap(({ providerId, bookerId }) => [providerId, bookerId]);
  const [titles, names] = await db.$transaction(async (tx) => [
    await loadTitles(tx, [...new Set(rows.map(({ listingId }) => listingId))]),
    await loadOrganisationNames(
      tx,
      [...new Set([...parties, organisationId ?? ""])].filter((id) => id !== ""),
    ),
  ]);
  const own = names.get(organisationId ?? "")?.(locale) ?? taxonomy.alliance.name[locale];
  return {
    name: `${personId === null ? words.reservations : words.own}, ${own}`,
    events: rows.map((row) => {
      const other = row.providerId === organisationId ? row.bookerId : row.providerId;
      return {
        ...times(row),
        uid: `${row.id}@${hostOf(env)}`,
        summary: [titles.get(row.listingId)?.(locale), names.get(other)?.(locale)].filter(Boolean).join(" · "),
        description: describe(row, words),
        url: `${env.publicUrl}/${locale}/desk/reservations/${row.id}`,
        busy: row.measure === "time",
      };
    }),
  };
}

function describe(
  { number, status, measure, units, samples }: CalendarReservation,
  words: (typeof CALENDAR_WORDS)["en"],
): string {
  const what = measure === "samples" ? words.samples(samples ?? 0) : units > 1 ? words.count(units) : null;
  const state = { TENTATIVE: tentative(status, words), CONFIRMED: words.booked, CANCELLED: null }[STATUS[status]];
  return [number, what, state].filter((line) => line !== null).join("\n");
}

const tentative = (status: ReservationStatus, words: (typeof CALENDAR_WORDS)["en"]): string =>
  status === "requested" ? words.requested : words.payment;

const times = ({ status, startsAt, endsAt, sequence, createdAt, updatedAt }: CalendarReservation) => ({
  status: STATUS[status],
  startsAt,
  endsAt,
  sequence,
  createdAt,
  updatedAt,
});

const hostOf = ({ publicUrl }: Parts["env"]): string => new URL(publicUrl).hostname;
