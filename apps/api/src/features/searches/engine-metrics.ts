import { Counter, Gauge, type Registry } from "prom-client";
import type { Parts } from "#api/context.ts";

/** Which engine answers, where there are two. */
export function measureEngines(registry: Registry, { search }: Pick<Parts, "search">): void {
  const { standing } = search;
  if (standing === undefined) return;
  new Gauge({
    name: "search_primary_answers",
    help: "1 while the first engine answers searches; else 0, by why it does not",
    labelNames: ["reason"],
    registers: [registry],
    collect() {
      const { reason } = standing();
      this.reset();
      this.set({ reason: reason ?? "none" }, reason === null ? 1 : 0);
    },
  });
  new Gauge({
    name: "search_changes_missed",
    help: "Changes of this process that the first engine has yet to be brought",
    registers: [registry],
    collect() {
      this.set(standing().missed);
    },
  });
  new Counter({
    name: "search_answers_total",
    help: "Searches answered by this process, by engine",
    labelNames: ["engine"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [engine, count] of Object.entries(standing().asked)) this.inc({ engine }, count);
    },
  });
}
