import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { DRAFTS_PER_ORGANISATION } from "@commonbench/domain/listings/rules";
import type { ListingKind, StartListingInput } from "@commonbench/domain/listings/schemas";
import type { Currency } from "@commonbench/domain/money";
import { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
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
    const { jurisdiction, places } = await loadOrganisation(tx, organisationId);
    const [premises] = places;
    return tx.listing.create({
      data: {
        organisationId,
        createdById: ctx.actor.personId,
        kind,
        locale,
        bookingMode: BOOKING_MODE[kind],
        currency: CURRENCY[Jurisdiction.parse(jurisdiction)],
        units: kind === "equipment" || kind === "lab" ? 1 : null,
        placeId: premises?.placeId ?? null,
        address: premises?.address ?? null,
        lat: premises?.lat ?? null,
        lon: premises?.lon ?? null,
        timeZone: premises?.timeZone ?? null,
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
