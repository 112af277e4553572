import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Core } from "./core.ts";
import { openHands } from "./hands.ts";

const FaultBody = z.strictObject({
  answer: z.union([z.literal(500), z.literal(429), z.literal("timeout"), z.literal("reset")]),
  times: z.int().positive().optional(),
  method: z.enum(["GET", "POST"]).optional(),
  path: z.string().optional(),
  done: z.boolean().optional(),
});
const Release = z.strictObject({
  order: z.enum(["as-it-was", "reversed", "shuffled"]).optional(),
  copies: z.int().positive().optional(),
});
const Id = z.object({ id: z.string() });

/** Commands for tests and rehearsals, in JSON; only on this machine, beside the API. */
export async function controlApi(app: FastifyInstance, { core }: { readonly core: Core }): Promise<void> {
  const hands = openHands(core);
  app.post("/faults", async ({ body }) => core.faults.add(compact(FaultBody.parse(body))));
  app.delete("/faults", async () => core.faults.clear());
  app.post("/clock/forward", async ({ body }) => {
    core.clock.forward(z.strictObject({ seconds: z.int().positive() }).parse(body).seconds);
    core.wake();
  });
  app.get("/webhooks", async () => core.webhooks.list());
  app.post("/webhooks/url", async ({ body }) => core.webhooks.sendTo(z.strictObject({ url: z.url() }).parse(body).url));
  app.post("/webhooks/hold", async () => core.webhooks.hold());
  app.post("/webhooks/release", async ({ body }) => {
    const { order, copies } = Release.parse(body ?? {});
    core.webhooks.release(order, copies);
    await core.webhooks.flush();
  });
  app.post("/webhooks/flush", async () => core.webhooks.flush());
  app.post("/events/:id/send", async ({ params }) => {
    core.webhooks.sendAgain(Id.parse(params).id);
    core.wake();
  });
  app.post("/checkouts/:id/pay", async ({ params, body }) => {
    const { number } = z.strictObject({ number: z.string().optional() }).parse(body ?? {});
    return { outcome: hands.pay(Id.parse(params).id, number) };
  });
  app.post("/accounts/:id/onboard", async ({ params }) => hands.onboard(Id.parse(params).id));
  app.post("/accounts/:id/restrict", async ({ params }) => hands.restrict(Id.parse(params).id));
  app.post("/accounts/:id/enable", async ({ params }) => hands.enable(Id.parse(params).id));
  app.post("/refunds/next", async ({ body }) =>
    hands.nextRefund(z.strictObject({ turn: z.enum(["pending", "fails"]) }).parse(body).turn),
  );
  app.post("/refunds/:id/finish", async ({ params }) => hands.finishRefund(Id.parse(params).id));
  app.post("/refunds/:id/fail", async ({ params }) => hands.failRefund(Id.parse(params).id));
  app.post("/payouts/:id/fail", async ({ params }) => hands.failPayout(Id.parse(params).id));
  app.post("/payments/:id/dispute", async ({ params }) => ({ dispute: hands.openDispute(Id.parse(params).id) }));
  app.post("/disputes/:id/close", async ({ params, body }) =>
    hands.closeDispute(Id.parse(params).id, z.strictObject({ won: z.boolean() }).parse(body).won),
  );
}

/** Without the fields that were not said. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(value));
}
