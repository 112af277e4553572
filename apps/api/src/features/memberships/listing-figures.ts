import type { Db } from "@commonbench/db/client";
import { ListingKind, ListingStatus } from "@commonbench/domain/listings/schemas";
import type { Locale } from "@commonbench/domain/text";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { MembershipFileView } from "./file-view.ts";

interface ListingGroup {
  kind: string;
  category_id: string | null;
  status: string;
  count: number;
}

/** What an applicant has prepared or published, counted by kind, status and stage. */
export async function loadListingFigures(
  { db, taxonomy }: { db: Db; taxonomy: Taxonomy },
  organisationId: string,
  locale: Locale,
): Promise<MembershipFileView["listings"]> {
  const groups = await db.$queryRaw<ListingGroup[]>`
    select kind, category_id, status, count(*)::int as count from listing
    where organisation_id = ${organisationId}::uuid
    group by 1, 2, 3`;
  const kinds = totals(groups, ({ kind }) => kind);
  const statuses = totals(groups, ({ status }) => status);
  const stages = totals(groups, ({ category_id: id }) => (id === null ? undefined : taxonomy.category(id)?.stage));
  return {
    total: groups.reduce((sum, { count }) => sum + count, 0),
    kinds: ListingKind.options.flatMap((kind) => counted(kinds, kind, (count) => ({ kind, count }))),
    statuses: ListingStatus.options.flatMap((status) => counted(statuses, status, (count) => ({ status, count }))),
    stages: taxonomy.stages.flatMap(({ id, code, label }) =>
      counted(stages, id, (count) => ({ id, code, label: taxonomy.label(label, locale), count })),
    ),
  };
}

function totals(groups: readonly ListingGroup[], keyOf: (group: ListingGroup) => string | undefined) {
  const sums = new Map<string, number>();
  for (const group of groups) {
    const key = keyOf(group);
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + group.count);
  }
  return sums;
}

function counted<T>(sums: ReadonlyMap<string, number>, key: string, row: (count: number) => T): T[] {
  const count = sums.get(key);
  return count === undefined ? [] : [row(count)];
}
