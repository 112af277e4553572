import { createHmac } from "node:crypto";
import { deliver } from "./core/emit.ts";
import { rendered } from "./core/render.ts";
import type { Store } from "./core/store.ts";
import type { Delivery } from "./core/things.ts";

/** Seconds between tries: soon at first, then hours, for about three days. */
const WAITS = [2, 10, 60, 300, 1800, 7200, 21600, 43200, 86400, 86400];
const ANSWER_WITHIN = 10_000;

export interface Webhooks {
  /** Where events go from now on; nowhere without it. */
  sendTo(url: string | null): void;
  /** New events wait until they are released. */
  hold(): void;
  /** Lets the held ones go, in the order they happened, turned round, or mixed; each as often as `copies` says. */
  release(order?: "as-it-was" | "reversed" | "shuffled", copies?: number): void;
  /** Sends what happened once more, as Stripe may at any time. */
  sendAgain(eventId: string, copies?: number): void;
  /** Ends when nothing is left that can be sent now. */
  flush(): Promise<void>;
  list(): readonly Delivery[];
  close(): void;
}

interface Options {
  readonly store: Store;
  readonly secret: string;
  /** The time that is signed: everybody's, not the sandbox's own. */
  readonly realNow: () => Date;
}

export function openWebhooks({ store, secret, realNow }: Options): Webhooks {
  let url: string | null = null;
  let holding = false;
  let running: Promise<void> | null = null;
  const closing = new AbortController();
  const deliveries = () => store.read((tx) => tx.all("_delivery"));

  const park = () =>
    store.change((tx) => {
      for (const delivery of tx.all("_delivery").filter(({ state, attempts }) => state === "waiting" && attempts === 0))
        tx.put({ ...delivery, state: "held" });
    });
  const ready = () =>
    store.read((tx) =>
      tx.all("_delivery").filter(({ state, next }) => state === "waiting" && next !== null && next <= tx.now),
    );
  const round = async () => {
    if (holding) park();
    for (let batch = ready(); batch.length > 0 && url !== null && !closing.signal.aborted; batch = ready())
      for (const delivery of batch) await tried(delivery, url);
  };
  const tried = async (delivery: Delivery, to: string) => {
    const body = store.read((tx) => {
      const event = tx.get("event", delivery.event);
      return event === undefined ? null : JSON.stringify(rendered(tx, event), null, 2);
    });
    const status = body === null ? 0 : await post(to, body);
    if (!closing.signal.aborted) store.change((tx) => tx.put(after(delivery, status, tx.now)));
  };
  const post = async (to: string, body: string): Promise<number> => {
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      "stripe-signature": signed(body, secret, realNow()),
    };
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_WITHIN)]);
    const answer = await fetch(to, { method: "POST", body, headers, signal, redirect: "manual" }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    return answer?.status ?? 0;
  };
  const flush = (): Promise<void> => {
    running ??= round().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    flush,
    list: deliveries,
    sendTo: (to) => void (url = to),
    hold: () => void (holding = true),
    release(order = "as-it-was", copies = 1) {
      holding = false;
      store.change((tx) => {
        const held = tx.all("_delivery").filter(({ state }) => state === "held");
        for (const delivery of held) tx.drop("_delivery", delivery.id);
        for (const { event } of ordered(held, order)) for (let copy = 0; copy < copies; copy += 1) deliver(tx, event);
      });
    },
    sendAgain(eventId, copies = 1) {
      store.change((tx) => {
        for (let copy = 0; copy < copies; copy += 1) deliver(tx, eventId);
      });
    },
    close: () => closing.abort(),
  };
}

/** The header by which a receiver knows that it was us, and when. */
export function signed(body: string, secret: string, at: Date): string {
  const time = Math.floor(at.getTime() / 1000);
  return `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`;
}

function after(delivery: Delivery, status: number, now: number): Delivery {
  const attempts = delivery.attempts + 1;
  const tried = { ...delivery, attempts, lastStatus: status };
  if (status >= 200 && status < 300) return { ...tried, state: "done", next: null };
  const wait = WAITS[attempts - 1];
  return wait === undefined ? { ...tried, state: "given-up", next: null } : { ...tried, next: now + wait };
}

function ordered(held: readonly Delivery[], order: "as-it-was" | "reversed" | "shuffled"): readonly Delivery[] {
  if (order === "reversed") return held.toReversed();
  if (order === "as-it-was") return held;
  return held
    .map((delivery) => ({ delivery, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ delivery }) => delivery);
}
