import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DRAFT, openDesk } from "./desk.ts";

describe("state that lasts", () => {
  let dir: string;
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-sandbox-"));
  });
  afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

  const file = () => path.join(dir, "stripe-sandbox.jsonl");

  test("a restart forgets nothing: payments, keys, what comes due, and how late it is", async () => {
    const before = await openDesk({ dir });
    const held = await before.paid({ capture: "manual" });
    const open = await before.payments.createCheckout(DRAFT, "kept");
    before.sandbox.clock.forward(60);
    await before.sandbox.close();

    const { payments, sandbox } = await openDesk({ dir });
    expect(await payments.loadPayment(held.id)).toEqual(held);
    expect((await payments.createCheckout(DRAFT, "kept")).id).toBe(open.id);
    expect(sandbox.clock.now()).toEqual(new Date("2026-11-23T02:01:00Z"));
    sandbox.clock.forward(8 * 24 * 60 * 60);
    expect((await payments.loadPayment(held.id)).status).toBe("cancelled");
    await sandbox.close();
  });

  test("a restart forgets keys after a day, as Stripe does, and nothing that is still to be told", async () => {
    const before = await openDesk({ dir });
    const paid = await before.paid();
    await before.sandbox.close();
    const size = () => fs.readFileSync(file(), "utf8").split('"_answer"').length - 1;
    expect(size()).toBeGreaterThan(0);
    const later = await openDesk({ dir, now: () => new Date("2026-12-30T02:00:00Z") });
    await later.sandbox.close();
    const { payments, sandbox } = await openDesk({ dir, now: () => new Date("2026-12-30T02:00:00Z") });
    expect(size()).toBe(0);
    expect((await payments.loadPayment(paid.id)).captured).toBe(120_000);
    expect(sandbox.webhooks.list().length).toBeGreaterThan(0);
    await sandbox.close();
  });

  test("a process that is killed loses nothing that it answered, and its last half line is nothing", async () => {
    const killed = await openDesk({ dir });
    const paid = await killed.paid();
    fs.appendFileSync(file(), '{"put":[{"id":"ch_half');
    const { payments, sandbox } = await openDesk({ dir });
    expect(await payments.loadPayment(paid.id)).toEqual(paid);
    await sandbox.close();
    await killed.sandbox.close();
  });
});
