import type { Parts } from "#api/context.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import { rebuildingAlone } from "./rebuilding-alone.ts";
import { enginesOf } from "./reconcile-index.ts";

/** Builds the index of an engine that was just added, or has lost it; until then the other one answers. */
export async function fillIndex(parts: Parts): Promise<void> {
  for (const engine of enginesOf(parts.search)) {
    if ((await engine.isWhole?.()) !== false) continue;
    const { signal } = new AbortController();
    await rebuildingAlone(parts, () => rebuildIndex(parts, engine, { signal, told: () => undefined }));
    await parts.search.probe?.();
  }
}
