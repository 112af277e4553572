import { Gauge, type Registry } from "prom-client";
import type { Parts } from "#api/context.ts";

/** What the last comparison of index and rows found, whichever process made it. */
export function measureIndex(registry: Registry, { db, now }: Pick<Parts, "db" | "now">): void {
  new Gauge({
    name: "search_index_check",
    help: "The last comparison of index and rows: documents, what was missing, stale or extra and mended, seconds it took, seconds ago",
    labelNames: ["engine", "shelf", "figure"],
    registers: [registry],
    async collect() {
      this.reset();
      for (const {
        engine,
        shelf,
        at,
        milliseconds,
        documents,
        missing,
        stale,
        extra,
      } of await db.indexCheck.findMany()) {
        const seconds = milliseconds / 1000;
        const ago = (now().getTime() - at.getTime()) / 1000;
        const figures = { documents, missing, stale, extra, seconds, ago };
        for (const [figure, value] of Object.entries(figures)) this.set({ engine, shelf, figure }, value);
      }
    },
  });
}
