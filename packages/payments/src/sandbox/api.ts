import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { accounts, accountOf } from "./api/accounts.ts";
import { balance } from "./api/balance.ts";
import { customers } from "./api/customers.ts";
import { disputes } from "./api/disputes.ts";
import { intents } from "./api/intents.ts";
import { payouts } from "./api/payouts.ts";
import { refunds } from "./api/refunds.ts";
import { sessions } from "./api/sessions.ts";
import { transfers } from "./api/transfers.ts";
import { answer, type Reply } from "./answer.ts";
import type { Endpoint } from "./core/endpoint.ts";
import { Failure } from "./core/failure.ts";
import { parsedForm } from "./core/form.ts";
import { newId } from "./core/ids.ts";
import type { Core } from "./core.ts";

/** Stripe's API, as far as the product uses it. */
export async function stripeApi(app: FastifyInstance, { core }: { readonly core: Core }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  const endpoints = [
    customers,
    sessions,
    intents,
    refunds(core.faults.takeRefundTurn),
    disputes,
    transfers,
    accounts,
    payouts,
    balance,
  ];
  for (const endpoint of endpoints.flat())
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: (request, reply) => serve(core, endpoint, request, reply),
    });
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split("?")[0] ?? "";
    const message = `Unrecognized request URL (${request.method}: ${url}). The sandbox speaks only what the product uses of Stripe.`;
    return reply.code(404).send({ error: { type: "invalid_request_error", message } });
  });
  app.setErrorHandler((error: Error, _request, reply) => {
    if (error instanceof Failure) return reply.code(error.status).send({ error: error.error });
    return reply.code(500).send({ error: { type: "api_error", message: error.message } });
  });
}

/** Keys whose first request has not been answered yet. */
const busy = new WeakMap<Core, Set<string>>();

async function serve(core: Core, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const requestId = newId("req", 14);
  void reply.headers({ "request-id": requestId, "stripe-version": headerOf(request, "stripe-version") ?? "" });
  refuseStrangers(core, request);
  core.clock.catchUp();
  const url = request.url.split("?")[0] ?? "";
  const fault = core.faults.take(endpoint.method, url);
  if (fault?.answer === 429)
    throw new Failure("Too many requests hit the API too quickly.", { code: "rate_limit", status: 429 });
  if (fault?.answer === "reset" && fault.done === false) return cut(reply);
  const account = headerOf(request, "stripe-account");
  if (account !== null) core.store.read((tx) => accountOf(tx, account));
  const key = headerOf(request, "idempotency-key");
  const keys = busy.get(core) ?? new Set();
  busy.set(core, keys);
  if (key !== null && keys.has(key)) throw inUse(key);
  const body = typeof request.body === "string" && endpoint.method === "POST" ? request.body : "";
  const sent = parsedForm(endpoint.method === "GET" ? (request.url.split("?")[1] ?? "") : body);
  const ids = Object.values(request.params ?? {}).map(String);
  const answered = answer(core.store, core.pages(), { endpoint, url, ids, sent, account, key, requestId, fault });
  core.wake();
  if (fault?.answer === "reset") return cut(reply);
  if (fault?.answer === "timeout") return neverAnswer(reply, keys, key);
  return told(reply, answered, key);
}

function told(reply: FastifyReply, { status, body, replayed = false }: Reply, key: string | null): unknown {
  if (key !== null) void reply.header("idempotency-key", key);
  if (replayed) void reply.header("idempotent-replayed", "true");
  // Stripe says so itself: it would give the same answer again.
  if (status >= 500) void reply.header("stripe-should-retry", "false");
  return reply.code(status).send(body);
}

function refuseStrangers(core: Core, request: FastifyRequest): void {
  const header = headerOf(request, "authorization") ?? "";
  const [, basic = ""] = /^Basic (.+)$/.exec(header) ?? [];
  const key = /^Bearer (.+)$/.exec(header)?.[1] ?? Buffer.from(basic, "base64").toString().split(":")[0] ?? "";
  if (key === core.secretKey) return;
  if (key === "")
    throw new Failure(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.",
      { status: 401 },
    );
  throw new Failure(`Invalid API Key provided: ${key.slice(0, 8)}****${key.slice(-4)}`, { status: 401 });
}

const inUse = (key: string) =>
  new Failure(
    `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    { type: "idempotency_error", code: "idempotency_key_in_use", status: 409 },
  );

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}

function cut(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

/** Done, but whoever asked never hears of it; meanwhile the key is in use. */
function neverAnswer(reply: FastifyReply, keys: Set<string>, key: string | null): FastifyReply {
  reply.hijack();
  if (key !== null) keys.add(key);
  reply.raw.once("close", () => key !== null && keys.delete(key));
  return reply;
}
