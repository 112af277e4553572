import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { ListingFilters } from "@commonbench/domain/listings/filters";
import { AlertPace } from "@commonbench/domain/saved-searches/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import type { Locale } from "@commonbench/taxonomy/types";

const include = {
  hits: { select: { toldAt: true }, orderBy: { toldAt: "desc" }, take: 1 },
} satisfies Prisma.SavedSearchInclude;

type Row = Prisma.SavedSearchGetPayload<{ include: typeof include }>;

export interface SavedSearchRow extends Pick<
  Row,
  "id" | "personId" | "organisationId" | "name" | "text" | "nextAt" | "watchesFrom" | "checkedAt" | "createdAt"
> {
  readonly filters: ListingFilters;
  readonly pace: AlertPace;
  readonly locale: Locale;
  readonly lastAlertAt: Date | null;
}

const typed = ({ hits, ...row }: Row): SavedSearchRow => ({
  ...row,
  // Stored by an earlier version, a filter that is no more is dropped rather than ending the alert.
  filters: ListingFilters.catch({}).parse(row.filters),
  pace: AlertPace.parse(row.pace),
  locale: LocaleSchema.parse(row.locale),
  lastAlertAt: hits[0]?.toldAt ?? null,
});

export async function loadSavedSearches(
  db: Db | Tx,
  where: Prisma.SavedSearchWhereInput,
  take: number,
): Promise<SavedSearchRow[]> {
  const rows = await db.savedSearch.findMany({ where, include, orderBy: { id: "desc" }, take });
  return rows.map(typed);
}

export async function findSavedSearch(
  db: Db | Tx,
  where: { id: string; personId?: string },
): Promise<SavedSearchRow | null> {
  const row = await db.savedSearch.findUnique({ where, include });
  return row === null ? null : typed(row);
}
