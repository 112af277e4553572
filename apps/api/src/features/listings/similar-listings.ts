import { Prisma } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import type { ListingFilters } from "@commonbench/domain/listings/filters";
import type { SimilarListingsInput } from "@commonbench/domain/listings/finding";
import type { Capability, ListingKind } from "@commonbench/domain/listings/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Ctx } from "#api/context.ts";
import { isOwn } from "./can.ts";
import { loadCardRows } from "./card-row.ts";
import { toCard } from "./cards.ts";
import { stagesOf } from "./chain.ts";
import type { CardsView } from "./compare-view.ts";
import { toQuery } from "./search-query.ts";
import { visibleTo } from "./visible.ts";

const MOST = 4;
/** Asked for at each step, so that there is a choice among organisations. */
const CANDIDATES = 12;
const NEAR_KM = 200;

interface SubjectRow {
  organisationId: string;
  kind: ListingKind;
  categoryId: string | null;
  lat: number | null;
  lon: number | null;
  capability: Capability | null;
  visible: boolean;
}

/**
 * Others that could do instead: of its category, nearest first, then of its kind at the same stage, and last what comes
 * one step down the chain; at each step other organisations before its own.
 */
export async function similarListings(ctx: Ctx, { id, locale }: SimilarListingsInput): Promise<CardsView> {
  const subject = await loadSubject(ctx, id);
  const found = await collect(ctx, id, steps(ctx.taxonomy, subject));
  const rows = await loadCardRows(ctx, [...found.keys()]);
  const rank = (row: (typeof rows)[number]) =>
    (found.get(row.id)?.step ?? 0) * 2 + Number(row.organisationId === subject.organisationId);
  return {
    cards: rows
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, MOST)
      .map((row) => ({ ...toCard(ctx, row, locale), km: found.get(row.id)?.km ?? null })),
  };
}

interface Found {
  readonly step: number;
  readonly km: number | null;
}

/** Goes on to the next step only while there are too few. */
async function collect(ctx: Ctx, id: string, all: readonly Step[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const { step, filters } of all) {
    const sort = filters.near === undefined ? "relevance" : "distance";
    const { hits } = await ctx.search.find(await toQuery(ctx, { typing: false, filters, sort }, CANDIDATES));
    for (const hit of hits) if (hit.id !== id && !found.has(hit.id)) found.set(hit.id, { step, km: hit.km });
    if (found.size >= CANDIDATES - 1) break;
  }
  return found;
}

async function loadSubject({ db, actor }: Ctx, id: string): Promise<SubjectRow> {
  const [row] = await db.$queryRaw<SubjectRow[]>(Prisma.sql`
    select l.organisation_id as "organisationId", l.kind, l.category_id as "categoryId", l.lat, l.lon, l.capability,
      ${visibleTo(actor)} as visible
    from listing l where l.id = ${id}::uuid`);
  if (row === undefined || !(row.visible || isOwn(actor, row.organisationId))) notFound();
  return row;
}

interface Step {
  readonly step: number;
  readonly filters: ListingFilters;
}

/** From the likest to the less like. */
function steps(taxonomy: Taxonomy, subject: SubjectRow): Step[] {
  const { kind, categoryId, lat, lon } = subject;
  const stages = stagesOf(taxonomy, subject);
  const last = stages.findLast((stage) => taxonomy.stage(stage)?.order !== null);
  const next = last === undefined ? null : taxonomy.downstream(last);
  const categories = categoryId === null ? null : [categoryId];
  const near = lat === null || lon === null ? null : { lat, lon, km: NEAR_KM };
  return [
    ...(categories === null || near === null ? [] : [{ step: 0, filters: { categories, near } }]),
    ...(categories === null ? [] : [{ step: 0, filters: { categories } }]),
    ...(stages.length === 0 ? [] : [{ step: 1, filters: { kinds: [kind], stages } }]),
    ...(next === null ? [] : [{ step: 2, filters: { stages: [next.id] } }]),
  ];
}
