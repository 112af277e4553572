import { obtainedBy } from "@commonbench/domain/listings/obtained-by";
import { nextOpening } from "@commonbench/domain/listings/next-opening";
import { displayName } from "@commonbench/domain/organisations/rules";
import type { Locale } from "@commonbench/domain/text";
import { seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { headlineRows } from "./attribute-rows.ts";
import { isOwn } from "./can.ts";
import { type CardRow, loadCardRows } from "./card-row.ts";
import type { CardView, NextChance } from "./card-view.ts";
import { labelsFor } from "./labels.ts";
import { coverOf, pictureUrls } from "./pictures.ts";
import { toPriceView } from "./price.ts";
import { titleFor } from "./titles.ts";

interface Hit {
  readonly id: string;
  readonly km: number | null;
}

/** Cards for the hits that the reader may see, in the order of the hits. */
export async function loadCards(ctx: Ctx, hits: readonly Hit[], locale: Locale): Promise<CardView[]> {
  if (hits.length === 0) return [];
  const away = new Map(hits.map(({ id, km }) => [id, km]));
  const rows = await loadCardRows(ctx, [...away.keys()]);
  return rows.map((row) => ({ ...toCard(ctx, row, locale), km: away.get(row.id) ?? null }));
}

const CREDENTIALS_ON_CARD = 2;

/** A row as a card; how far away it is comes from the search. */
export function toCard(ctx: Ctx, row: CardRow, locale: Locale): CardView {
  const { taxonomy, actor } = ctx;
  const labels = labelsFor(taxonomy, locale);
  return {
    id: row.id,
    kind: row.kind,
    ...titleFor(row.titles, locale, row.locale),
    category: row.categoryId === null ? null : labels.category(row.categoryId),
    organisation: {
      name: displayName(
        { names: row.organisationNames, locale: row.organisationLocale, legalName: row.legalName },
        locale,
      ),
      slug: row.slug,
      memberSince: row.admittedAt?.toISOString() ?? null,
    },
    place: row.placeId === null ? null : labels.place(row.placeId),
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
    km: null,
    membersOnly: row.visibility === "members",
    facts: headlineRows(taxonomy, row.categoryId, row.attributes, locale),
    price: toPriceView(taxonomy, row, locale, seesMembersOnly(actor) || isOwn(actor, row.organisationId)),
    bookingMode: obtainedBy(row),
    credentials: row.credentials.slice(0, CREDENTIALS_ON_CARD).map(labels.credential),
    nextChance: nextChance(row, ctx.now()),
    cover: coverOf(taxonomy, row),
    photo: row.photo === null ? null : { alt: row.photo.alt, ...pictureUrls(row.photo.fileId, "small") },
  };
}

/** A course's next session, a machine's next opening; a lab's and a partner's answer is in days, or else an opening. */
function nextChance({ kind, session, leadTimeDays, weeklyPlan, timeZone }: CardRow, now: Date): NextChance | null {
  if (kind === "training") {
    if (session === null) return null;
    const startsAt = new Date(session.startsAt).toISOString();
    return { type: "session", startsAt, timeZone: timeZone ?? "UTC", seats: session.seats, seatsLeft: session.seats };
  }
  const leadTime: NextChance | null = leadTimeDays === null ? null : { type: "lead-time", days: leadTimeDays };
  const opening = timeZone === null || kind === "partner" ? null : nextOpening(weeklyPlan, timeZone, now);
  const open: NextChance | null =
    opening === null || timeZone === null ? null : { type: "opening", ...opening, timeZone };
  return kind === "equipment" ? (open ?? leadTime) : (leadTime ?? open);
}
