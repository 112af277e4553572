import type { Rebuild, Search, Version } from "@commonbench/search/search";
import { type Rows, walk } from "@commonbench/search/walk";
import type { Parts } from "#api/context.ts";
import { countListingRows, listingRows } from "#api/features/listings/index-rows.ts";
import { countOrganisationRows, organisationRows } from "#api/features/organisations/index-rows.ts";
import { checkIndex, type IndexCheck } from "./reconcile-index.ts";

export interface RebuildProgress {
  readonly engine: Search["name"];
  readonly step: "build" | "follow" | "swapped";
  readonly done: number;
  readonly total: number;
}

interface Watch {
  /** Ends the rebuild between two pages; the next one goes on from there. */
  readonly signal: AbortSignal;
  told(progress: RebuildProgress): void;
}

/**
 * Builds an engine's index again beside the one in use. What is there already, of an earlier run that was cut off, is kept.
 * Changes meanwhile go to the index in use; a second walk takes them over, and after the swap a third what came between.
 */
export async function rebuildIndex(parts: Parts, engine: Search, { signal, told }: Watch): Promise<IndexCheck[]> {
  const total = (await countListingRows(parts)) + (await countOrganisationRows(parts));
  const rebuild = await engine.rebuild();
  for (const step of ["build", "follow"] as const) {
    await fill(parts, rebuild, signal, (done) => told({ engine: engine.name, step, done, total }));
  }
  signal.throwIfAborted();
  await rebuild.swap();
  told({ engine: engine.name, step: "swapped", done: total, total });
  return checkIndex(parts, engine, true);
}

async function fill(parts: Parts, rebuild: Rebuild, signal: AbortSignal, told: (done: number) => void): Promise<void> {
  const organisations = await walk(unawaited(organisationRows(parts)), rebuild.organisations, { signal, told });
  await walk(unawaited(listingRows(parts)), rebuild.listings, {
    signal,
    told: (listings) => told(organisations.documents + listings),
  });
}

/** Jobs write to the index in use only, so the new one must not wait for them. */
function unawaited<D extends Version>(rows: Rows<D>): Rows<D> {
  return { ...rows, awaited: async () => new Set() };
}
