import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Parts } from "./context.ts";
import { measureEngines } from "./features/searches/engine-metrics.ts";
import { measureIndex } from "./features/searches/index-metrics.ts";

/** Alive, ready, and figures for Prometheus. */
export async function registerHealth(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  app.get("/healthz", { logLevel: "warn" }, async () => ({ status: "alive" }));
  app.get("/readyz", { logLevel: "warn" }, async (_request, reply) => {
    const states = await partStates(parts);
    const ready = Object.values(states).every((state) => state !== "down");
    const search = parts.search.standing?.();
    return reply.status(ready ? 200 : 503).send({ ready, parts: states, ...(search && { search }) });
  });

  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from request to answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  new Gauge({
    name: "jobs_waiting",
    help: "Jobs that wait, by whether an earlier attempt failed",
    labelNames: ["failing"],
    registers: [registry],
    async collect() {
      const { rows } = await parts.pool.query<{ failing: boolean; count: string }>(
        "select last_error is not null as failing, count(*) from graphile_worker.jobs group by 1",
      );
      this.reset();
      for (const row of rows) this.set({ failing: String(row.failing) }, Number(row.count));
    },
  });
  measureIndex(registry, parts);
  measureEngines(registry, parts);
  app.addHook("onResponse", async (request, reply) => {
    durations.observe(
      { method: request.method, route: request.routeOptions.url ?? "none", status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
  app.get("/metrics", { logLevel: "warn" }, async (request, reply) => {
    if (!mayReadMetrics(request, parts.env.metricsToken)) return reply.status(404).send({ error: "not-found" });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Degraded is a part that does its work by other means; readers notice nothing. */
type State = "ready" | "degraded" | "down";

async function partStates({ db, search }: Parts): Promise<Record<string, State>> {
  const state = async (check: Promise<unknown>) => {
    const timeout = new Promise<false>((resolve) => setTimeout(resolve, 2000, false).unref());
    return (await Promise.race([
      check.then(
        (ok) => ok !== false,
        () => false,
      ),
      timeout,
    ]))
      ? "ready"
      : "down";
  };
  const [database, searching, jobs] = await Promise.all([
    state(db.$queryRaw`select 1`),
    state(search.ready()),
    state(db.$queryRaw`select 1 from graphile_worker.migrations limit 1`),
  ]);
  const degraded = searching === "ready" && (search.standing?.().reason ?? null) !== null;
  return { database, search: degraded ? "degraded" : searching, jobs };
}

/** With a token set, whoever has it; without one, only this machine. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return request.headers.authorization === `Bearer ${token}`;
  return ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(request.ip);
}
