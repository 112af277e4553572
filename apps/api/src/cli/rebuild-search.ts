import type { Parts } from "../context.ts";
import { rebuildIndex, type RebuildProgress } from "../features/searches/rebuild-index.ts";
import { rebuildingAlone } from "../features/searches/rebuilding-alone.ts";
import { enginesOf } from "../features/searches/reconcile-index.ts";
import { foundWords } from "./reconcile-search.ts";

type Say = (line: string) => void;

/** A new index beside the old one, engine by engine; searches go on meanwhile. */
export async function rebuildSearch(parts: Parts, say: Say, signal: AbortSignal): Promise<void> {
  await rebuildingAlone(parts, async () => {
    for (const engine of enginesOf(parts.search)) {
      const checks = await rebuildIndex(parts, engine, { signal, told: progress(say) });
      for (const check of checks) say(foundWords(check));
    }
  });
}

const EVERY_MS = 1000;

/** A line a second: how far, how fast, how long still. */
function progress(say: Say): (progress: RebuildProgress) => void {
  let started = performance.now();
  let step: RebuildProgress["step"] | null = null;
  let spoken = 0;
  return ({ engine, step: now, done, total }) => {
    if (now !== step) {
      [step, started, spoken] = [now, performance.now(), 0];
      if (now === "build")
        say(`${engine}: building a new index of ${total} documents. Ctrl-C stops; the next run goes on.`);
      if (now === "follow") say(`${engine}: taking over what changed meanwhile.`);
      if (now === "swapped") say(`${engine}: searches read the new index; the old one is deleted.`);
    }
    const seconds = (performance.now() - started) / 1000;
    if (now === "swapped" || performance.now() - spoken < EVERY_MS || seconds < 1) return;
    spoken = performance.now();
    const left = Math.ceil(((total - done) * seconds) / Math.max(done, 1));
    say(`${engine}: ${done} of ${total}, ${Math.round(done / seconds)} a second, about ${left} s left`);
  };
}
