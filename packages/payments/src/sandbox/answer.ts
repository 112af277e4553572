import { createHash } from "node:crypto";
import type { Endpoint } from "./core/endpoint.ts";
import { Failure } from "./core/failure.ts";
import { checked } from "./core/form.ts";
import { expanded } from "./core/render.ts";
import type { Store, Tx } from "./core/store.ts";
import type { Fault } from "./faults.ts";

export interface Request {
  readonly endpoint: Endpoint;
  readonly url: string;
  readonly ids: readonly string[];
  readonly sent: Record<string, unknown>;
  readonly account: string | null;
  readonly key: string | null;
  readonly requestId: string;
  readonly fault: Fault | null;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly replayed?: boolean;
}

const DAY = 24 * 60 * 60;

const BROKEN: Reply = {
  status: 500,
  body: { error: { type: "api_error", message: "An unknown error occurred. (The sandbox was told to break.)" } },
};

/** Answers one request: from memory when its key was used before, else by doing it and remembering the answer. */
export function answer(store: Store, pages: string, request: Request): Reply {
  const { endpoint, key } = request;
  const [params, expand] = checked(endpoint.shape, request.sent);
  const kept = key !== null && endpoint.method === "POST" ? `ik_${request.account ?? ""}_${key}` : null;
  const asked = createHash("sha256")
    .update(JSON.stringify([endpoint.method, request.url, request.sent]))
    .digest("hex");
  const known = kept === null ? null : remembered(store, kept, asked);
  if (known !== null) return known;
  const cause = { requestId: request.requestId, key };
  const run = (tx: Tx): Reply => {
    const { ids, account } = request;
    const body = expanded(tx, endpoint.run({ tx, params, ids, account, pages }), expand);
    return { status: 200, body };
  };
  const remember = (tx: Tx, reply: Reply): Reply => {
    if (kept !== null) tx.put({ id: kept, object: "_answer", created: tx.now, _in: request.account, asked, ...reply });
    return reply;
  };
  if (request.fault?.answer === 500 && request.fault.done !== true)
    return store.change((tx) => remember(tx, BROKEN), cause);
  try {
    return store.change((tx) => {
      const reply = run(tx);
      return remember(tx, request.fault?.answer === 500 ? BROKEN : reply);
    }, cause);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reply = { status: error.status, body: { error: error.error } };
    return store.change((tx) => remember(tx, reply), cause);
  }
}

function remembered(store: Store, kept: string, asked: string): Reply | null {
  return store.change((tx) => {
    const known = tx.get("_answer", kept);
    if (known === undefined) return null;
    if (known.created + DAY < tx.now) {
      tx.drop("_answer", kept);
      return null;
    }
    if (known.asked !== asked)
      throw new Failure(
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${kept.slice(kept.lastIndexOf("_") + 1)}' if you meant to execute a different request.`,
        { type: "idempotency_error" },
      );
    return { status: known.status, body: known.body, replayed: true };
  });
}
