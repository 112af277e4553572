import type { Search, Shelf, Version } from "@commonbench/search/search";
import { type Findings, type Rows, walk } from "@commonbench/search/walk";
import type { Parts } from "#api/context.ts";
import { listingRows } from "#api/features/listings/index-rows.ts";
import { organisationRows } from "#api/features/organisations/index-rows.ts";
import { documentEdition } from "./document-edition.ts";

/** What one shelf of an engine was found to lack, and was given. */
export interface IndexCheck extends Findings {
  readonly engine: Search["name"];
  readonly shelf: "listings" | "organisations";
  readonly milliseconds: number;
}

/** An engine by itself, or those that one is made of. */
export const enginesOf = (search: Search): readonly Search[] => search.engines ?? [search];

/** Compares every shelf of every engine with the rows and mends it. One that is down does not keep the others from it. */
export async function reconcileIndex(parts: Parts, told: (check: IndexCheck) => void): Promise<void> {
  const failures: unknown[] = [];
  for (const engine of enginesOf(parts.search)) {
    const checks = await checkIndex(parts, engine).catch((error: unknown) => {
      failures.push(error);
      return [];
    });
    checks.forEach(told);
  }
  if (failures.length > 0) throw failures[0];
}

/** One engine's shelves, mended; what was found is kept for operators. `isNew`: all of it has just been made. */
export async function checkIndex(parts: Parts, engine: Search, isNew = false): Promise<IndexCheck[]> {
  const organisations = { engine: engine.name, shelf: "organisations", isNew } as const;
  const listings = { engine: engine.name, shelf: "listings", isNew } as const;
  return [
    await checkShelf(parts, organisations, organisationRows(parts), engine.organisations),
    await checkShelf(parts, listings, listingRows(parts), engine.listings),
  ];
}

interface Checked extends Pick<IndexCheck, "engine" | "shelf"> {
  readonly isNew: boolean;
}

async function checkShelf<D extends Version>(
  parts: Parts,
  { engine, shelf, isNew }: Checked,
  rows: Rows<D>,
  held: Shelf<D>,
): Promise<IndexCheck> {
  const started = performance.now();
  const where = { engine_shelf: { engine, shelf } };
  const edition = documentEdition(parts.taxonomy);
  const before = await parts.db.indexCheck.findUnique({ where, select: { edition: true } });
  const findings = await walk(rows, held, { renew: !isNew && before?.edition !== edition });
  const milliseconds = Math.round(performance.now() - started);
  const found = { at: parts.now(), milliseconds, edition, ...findings };
  await parts.db.indexCheck.upsert({
    where,
    update: found,
    create: { engine, shelf, ...found },
  });
  return { engine, shelf, milliseconds, ...findings };
}
