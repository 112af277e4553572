import { Prisma } from "@commonbench/db/client";
import type { CompareListingsInput } from "@commonbench/domain/listings/finding";
import type { Capability } from "@commonbench/domain/listings/schemas";
import type { Ctx } from "#api/context.ts";
import { type CardRow, loadCardRows } from "./card-row.ts";
import { toCard } from "./cards.ts";
import { stagesOf } from "./chain.ts";
import { comparedAttributes } from "./compared-attributes.ts";
import type { ComparisonView } from "./compare-view.ts";
import { labelsFor } from "./labels.ts";
import { visibleTo } from "./visible.ts";

interface TermsRow {
  id: string;
  minimumCharge: number | null;
  setUpFee: number | null;
  units: number | null;
  capability: Capability | null;
  languages: string[];
}

/** Up to four listings side by side. What the reader may not see is simply absent, and counted. */
export async function compareListings(ctx: Ctx, { ids, locale }: CompareListingsInput): Promise<ComparisonView> {
  const wanted = [...new Set(ids)];
  const [rows, terms] = await Promise.all([loadCardRows(ctx, wanted), loadTerms(ctx, wanted)]);
  const listings = rows.flatMap((row) => {
    const found = terms.get(row.id);
    return found === undefined ? [] : [toCompared(ctx, row, found, locale)];
  });
  return {
    listings,
    attributes: comparedAttributes(
      ctx.taxonomy,
      rows.filter(({ id }) => terms.has(id)),
      locale,
    ),
    absent: wanted.length - listings.length,
  };
}

async function loadTerms({ db, actor, now }: Ctx, ids: readonly string[]): Promise<Map<string, TermsRow>> {
  const rows = await db.$queryRaw<TermsRow[]>(Prisma.sql`
    select l.id, l.minimum_charge as "minimumCharge", l.set_up_fee as "setUpFee", l.units, l.capability,
      coalesce((select array_agg(distinct s.language) from training_session s
        where s.listing_id = l.id and s.starts_at > ${now()}), '{}') as languages
    from listing l where l.id = any(${[...ids]}::uuid[]) and ${visibleTo(actor)}`);
  return new Map(rows.map((row) => [row.id, row]));
}

function toCompared(
  ctx: Ctx,
  row: CardRow,
  { capability, languages, minimumCharge, setUpFee, units }: TermsRow,
  locale: CompareListingsInput["locale"],
): ComparisonView["listings"][number] {
  const labels = labelsFor(ctx.taxonomy, locale);
  const onRequest = row.priceMode !== "amount";
  const monthly = row.kind === "partner" ? (capability?.monthlyCapacity ?? null) : null;
  const unit = capability?.capacityUnit ?? null;
  return {
    ...toCard(ctx, row, locale),
    minimumCharge: onRequest ? null : minimumCharge,
    setUpFee: onRequest ? null : setUpFee,
    leadTimeDays: row.leadTimeDays,
    units,
    stages: stagesOf(ctx.taxonomy, { ...row, capability }).map(labels.stage),
    languages: row.kind === "training" ? languages.map(labels.language) : [],
    credentials: row.credentials.map(labels.credential),
    capacity: monthly === null ? null : { monthly, unit: unit === null ? null : labels.priceUnit(unit) },
  };
}
