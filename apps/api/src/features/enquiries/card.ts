import { type EnquirySubject, SubjectKind } from "@commonbench/domain/enquiries/schemas";
import { ListingKind, PRICE_MODES } from "@commonbench/domain/listings/schemas";
import { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { notFound } from "@commonbench/domain/errors";
import { type Locale, LocaleSchema, textFor, translated } from "@commonbench/domain/text";
import { z } from "zod";
import { seesMembersOnly } from "#api/actor.ts";
import type { ActingCtx, Ctx } from "#api/context.ts";
import { labelsFor } from "#api/features/listings/labels.ts";
import { loadPageRow } from "#api/features/listings/page-row.ts";
import { coverOf } from "#api/features/listings/pictures.ts";
import { toPriceView } from "#api/features/listings/price.ts";
import { mayKnowOrganisation } from "#api/features/organisations/actor-of.ts";
import { findOrganisation } from "#api/features/organisations/load.ts";
import { reservationSubject } from "#api/enquiry-subjects.ts";
import type { CardView } from "./view.ts";

const price = z.object({
  priceMode: z.enum(PRICE_MODES),
  price: z.number().nullable(),
  memberPrice: z.number().nullable(),
  currency: z.string().nullable(),
  priceUnit: z.string().nullable(),
});

/** A subject as the thread keeps it: facts and ids, so that each reader gets words in their own language. */
export const Card = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal(SubjectKind.enum.listing),
    id: z.string(),
    titles: translated(z.string()),
    locale: LocaleSchema,
    listingKind: ListingKind,
    categoryId: z.string().nullable(),
    placeId: z.string().nullable(),
    price,
  }),
  z.object({
    kind: z.literal(SubjectKind.enum.organisation),
    id: z.string(),
    titles: translated(z.string()),
    locale: LocaleSchema,
    slug: z.string(),
    class: OrganisationClass,
    placeId: z.string().nullable(),
  }),
  z.object({
    kind: z.literal(SubjectKind.enum.reservation),
    id: z.string(),
    titles: translated(z.string()),
    locale: LocaleSchema,
    number: z.string(),
    listingId: z.string(),
    listingKind: ListingKind,
    categoryId: z.string().nullable(),
    placeId: z.string().nullable(),
    startsAt: z.string(),
    endsAt: z.string(),
    timeZone: z.string(),
  }),
]);
export type Card = z.infer<typeof Card>;

export interface Subject {
  readonly card: Card;
  /** Whom an enquiry about it goes to. */
  readonly organisationId: string;
}

/** What may be asked about: only what the caller can see, with the figures that they see. */
export function loadSubject(ctx: ActingCtx, subject: EnquirySubject): Promise<Subject> {
  switch (subject.kind) {
    case "listing":
      return listingSubject(ctx, subject.id);
    case "organisation":
      return organisationSubject(ctx, subject.id);
    case "reservation":
      return reservationSubject(ctx, subject.id);
    default:
      return subject satisfies never;
  }
}

async function listingSubject(ctx: ActingCtx, id: string): Promise<Subject> {
  const row = await loadPageRow(ctx, id);
  if (row.status !== "published") notFound();
  const { kind: listingKind, locale, categoryId, placeId, priceMode, currency, priceUnit } = row;
  const titles = Object.fromEntries(Object.entries(row.text).map(([language, { title }]) => [language, title]));
  const memberPrice = seesMembersOnly(ctx.actor) ? row.memberPrice : null;
  return {
    organisationId: row.organisationId,
    card: Card.parse({
      kind: "listing",
      id,
      titles,
      locale,
      listingKind,
      categoryId,
      placeId,
      price: { priceMode, price: row.price, memberPrice, currency, priceUnit },
    }),
  };
}

async function organisationSubject({ db, actor }: ActingCtx, id: string): Promise<Subject> {
  const row = await findOrganisation(db, { id });
  if (row === null || !mayKnowOrganisation(actor, row)) notFound();
  const titles = typeof row.names === "object" ? row.names : {};
  return {
    organisationId: id,
    card: Card.parse({
      kind: "organisation",
      id,
      slug: row.slug,
      class: row.class,
      locale: row.locale,
      titles: Object.keys(titles ?? {}).length === 0 ? { [row.locale]: row.legalName } : titles,
      placeId: row.places[0]?.placeId ?? null,
    }),
  };
}

export function toCardView({ taxonomy }: Pick<Ctx, "taxonomy">, card: Card, locale: Locale): CardView {
  const labels = labelsFor(taxonomy, locale);
  const title = textFor(card.titles, locale, card.locale);
  const shared = {
    id: card.id,
    title: title?.value ?? "",
    titleLocale: title?.locale ?? card.locale,
    place: card.placeId === null ? null : labels.place(card.placeId),
  };
  if (card.kind === "organisation") return { kind: card.kind, ...shared, slug: card.slug, class: card.class };
  const { id, listingKind, categoryId } = card;
  if (card.kind === "reservation") {
    const { kind, number, startsAt, endsAt, timeZone, listingId } = card;
    const cover = coverOf(taxonomy, { id: listingId, kind: listingKind, categoryId });
    return { kind, ...shared, number, startsAt, endsAt, timeZone, listingKind, cover };
  }
  return {
    kind: card.kind,
    ...shared,
    listingKind,
    category: categoryId === null ? null : labels.category(categoryId),
    price: toPriceView(taxonomy, card.price, locale, true),
    cover: coverOf(taxonomy, { id, kind: listingKind, categoryId }),
  };
}
