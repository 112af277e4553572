import type { ReactNode } from "react";
import type { Outputs } from "#web/lib/trpc.ts";

export type Comparison = Outputs["listings"]["compare"];
export type Compared = Comparison["listings"][number];

/** What a listing says to one question: `key` is the same where the answer is; null where there is none. */
export interface Cell {
  readonly key: string | null;
  readonly node: ReactNode;
  /** The question is not asked of it: it neither agrees nor differs. */
  readonly beside?: boolean;
}

export interface CompareRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly differs: boolean;
}

export const UNSAID: Cell = { key: null, node: null };
export const BESIDE: Cell = { ...UNSAID, beside: true };

/** A question that no listing answers is left out. Where one is silent and another is not, they differ. */
export function compareRow(id: string, label: string, cells: readonly Cell[]): CompareRow[] {
  const keys = new Set(cells.filter(({ beside }) => !beside).map(({ key }) => key));
  return cells.every(({ key }) => key === null) ? [] : [{ id, label, cells, differs: keys.size > 1 }];
}

/** The columns in the order of the address, without those that were just taken out. */
export function columnsOf({ listings, attributes }: Comparison, ids: readonly string[]) {
  const kept = ids.flatMap((id) => {
    const at = listings.findIndex((listing) => listing.id === id);
    const listing = listings[at];
    return listing ? [{ at, listing }] : [];
  });
  return {
    listings: kept.map(({ listing }) => listing),
    attributes: attributes.map(({ values, ...attribute }) => ({
      ...attribute,
      values: kept.flatMap(({ at }) => values[at] ?? []),
    })),
  };
}
