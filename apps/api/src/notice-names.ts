import type { Tx } from "@commonbench/db/client";
import { Decision } from "@commonbench/domain/memberships/schemas";
import { exponentOf } from "@commonbench/domain/money";
import { Announcement } from "@commonbench/domain/notifications/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import { Id, type Locale, LocaleSchema, textFor, TimeZone, translated } from "@commonbench/domain/text";
import { z } from "zod";
import { loadTitles } from "./features/listings/load-titles.ts";
import { mailTerm } from "./features/mail/terms.ts";
import { loadOrganisationNames } from "./features/organisations/load-names.ts";
import { loadNames } from "./features/people/load-names.ts";

/** What an event can name, by the field that names it; whatever else its payload holds is not for sentences. */
const Named = z
  .object({
    organisationId: Id.nullable(),
    fromOrganisationId: Id,
    personId: Id,
    actorId: Id,
    inviterId: Id,
    listingId: Id,
    role: Role,
    decision: Decision,
    number: z.string(),
    reason: z.string(),
    name: z.string(),
    excerpt: z.string(),
    count: z.number(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    until: z.iso.datetime(),
    timeZone: TimeZone,
    amount: z.number(),
    currency: z.string(),
    texts: translated(Announcement),
    locale: LocaleSchema,
  })
  .partial();

/** The values of an event's sentences, for a payload and a reader's language. */
export type Values = (payload: unknown, locale: Locale) => Readonly<Record<string, string>>;

/** Looks up at once everything that these payloads name. It knows every feature, so that telling need not. */
export async function loadValues(tx: Tx, payloads: readonly unknown[]): Promise<Values> {
  const named = payloads.map((payload) => Named.parse(payload));
  const [organisations, people, titles] = [
    await loadOrganisationNames(tx, present(named.flatMap((each) => [each.organisationId, each.fromOrganisationId]))),
    await loadNames(tx, present(named.flatMap((each) => [each.actorId, each.personId, each.inviterId]))),
    await loadTitles(tx, present(named.map(({ listingId }) => listingId))),
  ];
  return (payload, locale) => {
    const each = Named.parse(payload);
    const whoever = each.actorId ?? each.inviterId ?? each.personId;
    const notice = each.texts === undefined ? null : textFor(each.texts, locale, each.locale ?? "en");
    return {
      organisation: organisations.get(each.organisationId ?? "")?.(locale) ?? "",
      from: organisations.get(each.fromOrganisationId ?? "")?.(locale) ?? "",
      person: people.get(whoever ?? "") ?? "",
      title: titles.get(each.listingId ?? "")?.(locale) ?? "",
      role: each.role === undefined ? "" : mailTerm(locale, `role-${each.role}`),
      decision: each.decision === undefined ? "" : mailTerm(locale, `decision-${each.decision}`),
      number: each.number ?? "",
      reason: each.reason ?? "",
      name: each.name ?? "",
      excerpt: each.excerpt ?? "",
      when: whenText(locale, each),
      until: untilText(locale, each),
      count: each.count === undefined ? "" : String(each.count),
      amount: moneyText(locale, each.amount, each.currency),
      headline: notice?.value.headline ?? "",
      text: notice?.value.text ?? "",
    };
  };
}

/** An amount with its currency's code, since a dollar sign means another dollar everywhere. */
function moneyText(locale: Locale, amount: number | undefined, currency: string | undefined): string {
  if (amount === undefined || currency === undefined) return "";
  const format = new Intl.NumberFormat(locale === "pt" ? "pt-PT" : locale, {
    style: "currency",
    currency,
    currencyDisplay: "code",
  });
  return format.format(amount / 10 ** exponentOf(currency)).replaceAll("\u00a0", " ");
}

function present(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids)].flatMap((id) => id ?? []);
}

/** From when to when by the clocks of the place, with the zone's name: whoever reads may be elsewhere. */
function whenText(locale: Locale, { startsAt, endsAt, timeZone }: z.infer<typeof Named>): string {
  if (startsAt === undefined || endsAt === undefined || timeZone === undefined) return "";
  const format = timeFormat(locale, { timeZone, weekday: "short", year: "numeric", month: "short", day: "numeric" });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}

function untilText(locale: Locale, { until, timeZone }: z.infer<typeof Named>): string {
  if (until === undefined || timeZone === undefined) return "";
  return timeFormat(locale, { timeZone, month: "short", day: "numeric" }).format(new Date(until));
}

function timeFormat(locale: Locale, day: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === "pt" ? "pt-PT" : locale === "en" ? "en-GB" : locale, {
    ...day,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
}
