import type { Tx } from "../core/store.ts";
import type { Task } from "../core/things.ts";
import { enable } from "./accounts.ts";
import { openDispute } from "./disputing.ts";
import { endHold, expireSession } from "./ending.ts";
import { failPayout, finishPayout, payOutAll, sendPayout } from "./paying-out.ts";
import { failRefund, finishRefund } from "./refunding.ts";

type Work = (tx: Tx, subject: string) => void;

const WORKS: Readonly<Record<string, Work>> = {
  "expire-session": (tx, id) => {
    const session = tx.get("checkout.session", id);
    if (session?.status === "open") expireSession(tx, session);
  },
  "end-hold": (tx, id) => on(tx.get("payment_intent", id), (intent) => endHold(tx, intent)),
  "finish-refund": (tx, id) => on(tx.get("refund", id), (refund) => finishRefund(tx, refund)),
  "fail-refund": (tx, id) => on(tx.get("refund", id), (refund) => failRefund(tx, refund)),
  "open-dispute": (tx, id) => on(tx.get("charge", id), (charge) => void openDispute(tx, charge, "dispute")),
  "open-inquiry": (tx, id) => on(tx.get("charge", id), (charge) => void openDispute(tx, charge, "inquiry")),
  "send-payout": (tx, id) => on(tx.get("payout", id), (payout) => sendPayout(tx, payout)),
  "finish-payout": (tx, id) => on(tx.get("payout", id), (payout) => finishPayout(tx, payout)),
  "fail-payout": (tx, id) => on(tx.get("payout", id), (payout) => failPayout(tx, payout)),
  "pay-out": (tx, id) => on(tx.get("account", id), (account) => payOutAll(tx, account)),
  "enable-account": (tx, id) => on(tx.get("account", id), (account) => void enable(tx, account)),
};

function on<T>(thing: T | undefined, work: (thing: T) => void): void {
  if (thing !== undefined) work(thing);
}

/** Does what a task was kept for. */
export function doTask(tx: Tx, task: Task): void {
  tx.drop("_task", task.id);
  WORKS[task.does]?.(tx, task.subject);
}
