import { createECDH, randomBytes } from "node:crypto";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runWaitingJobs } from "@commonbench/api/jobs";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
let service: http.Server;
let address: string;
/** What the push service was sent, and what it answers. */
const sent: { path: string; headers: http.IncomingHttpHeaders; bytes: Buffer }[] = [];
const answers = new Map<string, number>();
beforeAll(async () => {
  market = await openMarketplace();
  service = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      sent.push({ path: request.url ?? "", headers: request.headers, bytes: Buffer.concat(chunks) });
      response.writeHead(answers.get(request.url ?? "") ?? 201).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  const bound = service.address();
  address = typeof bound === "object" && bound !== null ? `http://127.0.0.1:${bound.port}` : "";
});
afterAll(async () => {
  await new Promise((resolve) => service.close(resolve));
  await market.close();
});

function browserKeys() {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return { p256dh: ecdh.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
}

/** A browser of the person's, at a push service of ours. */
async function browser(person: TestPerson, path: string) {
  return market.db.pushSubscription.create({
    data: { personId: person.id, endpoint: `${address}${path}`, locale: "pt", ...browserKeys() },
  });
}

async function removedListing() {
  const organisation = await market.organisation({ membership: "admitted" });
  const tell = async () => {
    const { id } = await market.listing(organisation, { title: "Secret alloy" });
    await market.as(await market.secretariat()).listings.remove.mutate({ id, reason: "Not as described." });
    await runWaitingJobs(market.parts);
  };
  return { owner: organisation.owner, tell };
}

const of = (path: string) => sent.filter((each) => each.path === path);

describe("push", () => {
  test("wakes every browser once, signed, encrypted and without a word of what has happened", async () => {
    const { owner, tell } = await removedListing();
    await browser(owner, "/one");
    await browser(owner, "/two");
    await tell();
    await runWaitingJobs(market.parts);
    for (const path of ["/one", "/two"]) {
      expect(of(path)).toHaveLength(1);
      expect(of(path)[0]?.headers.authorization).toMatch(/^vapid t=/);
      expect(of(path)[0]?.headers["content-encoding"]).toBe("aes128gcm");
      expect(of(path)[0]?.bytes.toString("latin1")).not.toContain("Secret alloy");
    }
  });

  test("a browser that has gone is forgotten", async () => {
    const { owner, tell } = await removedListing();
    const { id } = await browser(owner, "/gone");
    answers.set("/gone", 410);
    await tell();
    expect(await market.db.pushSubscription.findUnique({ where: { id } })).toBeNull();
  });

  test("a service that stumbles is tried again, and the other browser is not woken twice", async () => {
    const { owner, tell } = await removedListing();
    await browser(owner, "/steady");
    await browser(owner, "/stumbles");
    answers.set("/stumbles", 503);
    await tell();
    answers.delete("/stumbles");
    await market.pool.query("update graphile_worker._private_jobs set run_at = now()");
    await runWaitingJobs(market.parts);
    expect(of("/stumbles")).toHaveLength(2);
    expect(of("/steady")).toHaveLength(1);
  });

  test("a browser is let be woken by whoever uses it, and by nobody else any more", async () => {
    const [first, second] = [await market.person(), await market.person()];
    const subscription = { endpoint: "https://updates.push.services.mozilla.com/wpush/v2/a", keys: browserKeys() };
    await market.as(first).notifications.subscribePush.mutate({ ...subscription, locale: "en" });
    const view = await market.as(second).notifications.subscribePush.mutate({ ...subscription, locale: "en" });
    expect(view.push.browsers).toBe(1);
    expect(view.push.key).toMatch(/^[\w-]{87}$/);
    expect((await market.as(first).notifications.settings.query()).push.browsers).toBe(0);
    const { endpoint } = subscription;
    await market.as(first).notifications.unsubscribePush.mutate({ endpoint });
    expect((await market.as(second).notifications.settings.query()).push.browsers).toBe(1);
    await market.as(second).notifications.unsubscribePush.mutate({ endpoint });
    expect((await market.as(second).notifications.settings.query()).push.browsers).toBe(0);
  });

  test("an address that no browser's service has is refused, so that the server calls nothing else", async () => {
    const person = await market.person();
    for (const endpoint of [
      "https://127.0.0.1/x",
      "https://example.com/",
      "https://fcm.googleapis.com.evil.example/x",
      "https://fcm.googleapis.com:8443/x",
    ]) {
      const refused = market
        .as(person)
        .notifications.subscribePush.mutate({ endpoint, keys: browserKeys(), locale: "en" });
      expect(await refusalReason(refused)).toBe("notifications.unknown-push-service");
    }
  });

  test("keeps the keys by which browsers know us", async () => {
    const person = await market.person();
    const key = async () => (await market.as(person).notifications.settings.query()).push.key;
    expect(await key()).toBe(await key());
  });
});
