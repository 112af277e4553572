import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { DRAFTS_PER_ORGANISATION } from "@commonbench/domain/listings/rules";
import type { ListingKind, StartListingInput } from "@commonbench/domain/listings/schemas";
import type { Currency } from "@commonbench/domain/money";
import type { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import { Jurisdiction as JurisdictionSchema } from "@commonbench/domain/organisations/schemas";
import type { ActingCtx } from "#api/context.ts";
import type { NewListingView } from "./own-view.ts";

const BOOKING_MODE = {
  equipment: "request",
  lab: "request",
  training: "request",
  partner: "quote",
} as const satisfies Record<ListingKind, string>;
const CURRENCY = { mainland: "CNY", "hong-kong": "HKD", macao: "MOP", other: "USD" } as const satisfies Record<
  Jurisdiction,
  Currency
>;

/** A draft that already knows what the organisation's profile tells: its currency and its first premises. */
export function startListing(ctx: ActingCtx, { kind, locale }: StartListingInput): Promise<NewListingView> {
  const organisationId = ctx.actor.organisation.id;
  return ctx.tx(async (tx) => {
    await refuseTooManyDrafts(tx, organisationId);
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: {
        jurisdiction: true,
        places: {
          orderBy: { position: "asc" },
          take: 1,
          select: { placeId: true, address: true, lat: true, lon: true, timeZone: true },
        },
      },
    });
    return tx.listing.create({
      data: {
        organisationId,
        createdById: ctx.actor.personId,
        kind,
        locale,
        bookingMode: BOOKING_MODE[kind],
        currency: CURRENCY[JurisdictionSchema.parse(organisation.jurisdiction)],
        units: kind === "equipment" || kind === "lab" ? 1 : null,
        ...organisation.places[0],
      },
      select: { id: true, version: true },
    });
  });
}

/** One at a time per organisation, so that two quick starts do not both take the last place. */
export async function refuseTooManyDrafts(tx: Tx, organisationId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`drafts:${organisationId}`}, 0))`;
  const drafts = await tx.listing.count({ where: { organisationId, status: "draft" } });
  if (drafts >= DRAFTS_PER_ORGANISATION) refuse("listings.too-many-drafts");
}
