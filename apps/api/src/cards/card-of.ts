import { notFound } from "@commonbench/domain/errors";
import { GetListingInput } from "@commonbench/domain/listings/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import { buffer } from "node:stream/consumers";
import type { Ctx } from "#api/context.ts";
import { storageKey } from "#api/features/files/store.ts";
import { getListing } from "#api/features/listings/get-listing.ts";
import type { ListingView } from "#api/features/listings/view.ts";
import { getOrganisation } from "#api/features/organisations/get-organisation.ts";
import type { Card } from "./draw-card.ts";

/** Cards are for everybody, so they are made of what everybody may see, whoever asks. */
const asStranger = (ctx: Ctx): Ctx => ({ ...ctx, actor: null });

export function allianceCard({ taxonomy }: Ctx, locale: Locale): Card {
  const name = taxonomy.label(taxonomy.alliance.name, locale);
  const region = taxonomy.label(taxonomy.alliance.region, locale);
  return { locale, alliance: region, title: name, above: "", below: [], kind: null, photo: null };
}

export async function listingCard(ctx: Ctx, locale: Locale, id: string): Promise<Card> {
  const input = GetListingInput.safeParse({ id, locale });
  if (!input.success) notFound();
  const listing = await getListing(asStranger(ctx), input.data);
  const { category, text, organisation, position, kind, photos } = listing;
  return {
    locale,
    alliance: ctx.taxonomy.label(ctx.taxonomy.alliance.name, locale),
    title: text.title,
    above: category?.label ?? "",
    below: [[organisation.name, position?.place.label].filter(Boolean).join(" · "), priceOf(listing, locale)],
    kind,
    photo: photos[0] === undefined ? null : await photoOf(ctx, photos[0].fileId),
  };
}

export async function organisationCard(ctx: Ctx, locale: Locale, slug: string): Promise<Card> {
  const { name, stages, premises } = await getOrganisation(asStranger(ctx), { slug, locale });
  const [seat] = premises;
  return {
    locale,
    alliance: ctx.taxonomy.label(ctx.taxonomy.alliance.name, locale),
    title: name,
    above: [seat?.city?.label, seat?.place.label].filter(Boolean).join(" · "),
    below: [
      stages
        .slice(0, 3)
        .map(({ label }) => label)
        .join(" · "),
    ],
    kind: null,
    photo: null,
  };
}

/** Whole units, as on cards; nothing where it is on request. */
function priceOf({ price: { amount, currency, unit } }: ListingView, locale: Locale): string {
  if (amount === null || currency === null) return "";
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "code" });
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
  return [money.format(amount / 10 ** digits), unit?.short].filter(Boolean).join(" ");
}

/** A photo that cannot be read leaves a card without one. */
async function photoOf({ files }: Ctx, fileId: string): Promise<Uint8Array | null> {
  try {
    return await buffer((await files.read(storageKey(fileId, "large.webp"))).stream);
  } catch {
    return null;
  }
}
