import { obtainedBy } from "@commonbench/domain/listings/obtained-by";
import type { GetListingInput } from "@commonbench/domain/listings/schemas";
import { credentialState, dayAt, displayName } from "@commonbench/domain/organisations/rules";
import { type Locale, textFor } from "@commonbench/domain/text";
import { LOCALES } from "@commonbench/taxonomy/types";
import { hasAllianceRole, seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { documentUrl, photoUrl } from "#api/features/files/url.ts";
import { attributeRows } from "./attribute-rows.ts";
import { canOf, isOwn } from "./can.ts";
import { chainOf } from "./chain.ts";
import { type Labels, labelsFor } from "./labels.ts";
import { loadPageRow, type PageRow, type SessionRow } from "./page-row.ts";
import { coverOf, toPhotoView } from "./pictures.ts";
import { toPriceView } from "./price.ts";
import type { ListingView } from "./view.ts";

const NO_TEXT = { title: "", summary: "", description: "", included: "", terms: "" };

export async function getListing(ctx: Ctx, { id, locale }: GetListingInput): Promise<ListingView> {
  const row = await loadPageRow(ctx, id);
  const { taxonomy, actor } = ctx;
  const labels = labelsFor(taxonomy, locale);
  const own = isOwn(actor, row.organisationId);
  const category = row.categoryId === null ? null : labels.category(row.categoryId);
  return {
    ...textOf(row, locale),
    id: row.id,
    kind: row.kind,
    status: row.status,
    removedReason: own || hasAllianceRole(actor, "secretariat") ? row.removedReason : null,
    visibility: row.visibility,
    version: row.version,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    category,
    breadcrumb: row.categoryId === null ? [] : taxonomy.ancestors(row.categoryId).map(labels.category),
    cover: coverOf(taxonomy, row),
    photos: row.photos.map(toPhotoView),
    documents: row.documents.map((file) => ({ ...file, url: documentUrl(file.fileId) })),
    attributes: attributeRows(taxonomy, row.categoryId, row.attributes, locale),
    programmes: row.programmes.map(labels.programme),
    price: {
      ...toPriceView(taxonomy, row, locale, seesMembersOnly(actor) || own),
      minimumCharge: row.minimumCharge,
      setUpFee: row.setUpFee,
    },
    bookingMode: obtainedBy(row),
    leadTimeDays: row.leadTimeDays,
    units: row.units,
    weeklyPlan: row.weeklyPlan,
    sessions: row.kind === "training" ? row.sessions.map((session) => toSessionView(session, labels)) : [],
    capability: row.kind === "partner" ? toCapabilityView(row, labels) : null,
    position: positionOf(ctx, row, labels),
    organisation: organisationOf(row, labels, locale, dayAt(ctx.now())),
    chain: chainOf(taxonomy, row, labels),
    views: row.views,
    can: canOf(actor, row),
  };
}

function textOf(row: PageRow, locale: Locale) {
  const written = LOCALES.filter((each) => (row.text[each]?.title ?? "") !== "" || each === row.locale);
  const filled = Object.fromEntries(
    written.flatMap((each) => (row.text[each] === undefined ? [] : [[each, row.text[each]]])),
  );
  const found = textFor<ListingView["text"]>(filled, locale, row.locale);
  const textLocale = found?.locale ?? row.locale;
  return {
    text: found?.value ?? NO_TEXT,
    textLocale,
    isTranslation: textLocale !== row.locale,
    originalLocale: row.locale,
    locales: written,
  };
}

function toSessionView(
  { language, startsAt, endsAt, ...session }: SessionRow,
  labels: Labels,
): ListingView["sessions"][number] {
  return {
    ...session,
    language: labels.language(language),
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    seatsLeft: session.seats,
  };
}

function toCapabilityView({ capability }: PageRow, labels: Labels): ListingView["capability"] {
  if (capability === null) return null;
  const { stages, capacityUnit, marketsServed, ...rest } = capability;
  return {
    ...rest,
    stages: stages.map(labels.stage),
    capacityUnit: capacityUnit === null ? null : labels.priceUnit(capacityUnit),
    marketsServed: marketsServed.map(labels.market),
  };
}

function positionOf({ taxonomy }: Ctx, row: PageRow, labels: Labels): ListingView["position"] {
  const { placeId, address, lat, lon, timeZone } = row;
  if (placeId === null || lat === null || lon === null || timeZone === null) return null;
  const placePath = taxonomy.placeAncestors(placeId).map(labels.place);
  return { place: labels.place(placeId), placePath, address: address ?? "", lat, lon, timeZone };
}

function organisationOf(row: PageRow, labels: Labels, locale: Locale, today: string): ListingView["organisation"] {
  const names = { names: row.organisationNames, locale: row.organisationLocale, legalName: row.legalName };
  return {
    id: row.organisationId,
    name: displayName(names, locale),
    slug: row.slug,
    class: row.organisationClass,
    memberSince: row.admittedAt?.toISOString() ?? null,
    website: row.website,
    logo: row.logoFileId === null ? null : photoUrl(row.logoFileId, "small"),
    credentials: row.credentials.map(({ kind, validFrom, ...credential }) => ({
      ...credential,
      ...labels.credential(kind),
      state: credentialState(validFrom, credential.validTo, today),
    })),
    otherListings: row.otherListings,
  };
}
