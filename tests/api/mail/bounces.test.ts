import { runWaitingJobs } from "@commonbench/api/jobs";
import { createServer } from "@commonbench/api/server";
import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { openSmtpSink, type SmtpSink } from "../../support/smtp.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
let smtp: SmtpSink;
beforeAll(async () => {
  market = await openMarketplace();
  smtp = await openSmtpSink();
});
beforeEach(() => {
  smtp.received.splice(0);
  smtp.refuseRecipientWith = null;
});
afterAll(async () => {
  await smtp.close();
  await market.close();
});

const runJobs = (more: object = {}) =>
  runWaitingJobs({ ...market.parts, env: { ...market.parts.env, smtpUrl: smtp.url, ...more } });

/** Something that can be turned off (a restored listing) or cannot (a removed one) is told to an owner. */
async function tell(what: "restore" | "remove", owner?: TestPerson) {
  const organisation = await market.organisation({ membership: "admitted", ...(owner ? { owner } : {}) });
  const removed = what === "restore" ? { status: "removed", removedReason: "Not as described." } : {};
  const { id } = await market.listing(organisation, removed);
  const desk = market.as(await market.secretariat());
  if (what === "restore") await desk.listings.restore.mutate({ id });
  else await desk.listings.remove.mutate({ id, reason: "Not as described." });
  return organisation.owner;
}

const settingsOf = (person: TestPerson) => market.as(person).notifications.settings.query();
const logOf = async (person: TestPerson) =>
  (await market.as(await market.secretariat()).notifications.mails.query({ recipient: person.email })).mails;

describe("headers", () => {
  test("what can be turned off can be so by one press, and what cannot does not say so", async () => {
    const [free, bound] = [await tell("restore"), await tell("remove")];
    await runJobs();
    const to = (person: TestPerson) => smtp.received.find((message) => message.includes(`To: ${person.email}`)) ?? "";
    expect(to(free).replaceAll(/\n\s+/g, " ")).toMatch(
      /^List-Unsubscribe: <http:\/\/127\.0\.0\.1:\d+\/mail\/unsubscribe\/.*>$/m,
    );
    expect(to(free)).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(to(bound)).not.toContain("List-Unsubscribe");
  });

  test("with a key mails are signed, and one-click unsubscribing with them", async () => {
    const { privateKey } = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
      publicKeyEncoding: { type: "spki", format: "pem" },
    });
    await tell("restore");
    await runJobs({ dkim: { domainName: "bench.example", keySelector: "mail", privateKey } });
    const [message = ""] = smtp.received;
    const signature = /^DKIM-Signature: ((?:.+\n)(?:^[ \t].+\n?)*)/m.exec(message)?.[1]?.replaceAll(/\s+/g, "") ?? "";
    expect(signature).toContain(";d=bench.example;");
    expect(signature).toContain(";s=mail;");
    expect(signature.toLowerCase()).toMatch(/list-unsubscribe:list-unsubscribe-post/);
  });
});

describe("bounces", () => {
  test("an address that the server refuses for good is marked: the person and the secretariat see it, and no more is tried", async () => {
    smtp.refuseRecipientWith = "550 5.1.1 no such user";
    const owner = await tell("restore");
    await runJobs();
    const [mail] = await logOf(owner);
    expect(mail).toMatchObject({ event: "listing-restored", state: "bounced", attempts: 1, addressBounces: true });
    expect(mail?.error).toContain("550");
    expect((await settingsOf(owner)).bouncing?.reason).toContain("550");
    smtp.refuseRecipientWith = null;
    await tell("restore", owner);
    await runJobs();
    expect(smtp.received.filter((message) => message.includes(owner.email))).toEqual([]);
    expect((await logOf(owner))[0]).toMatchObject({ state: "failed", error: "the address bounces" });
  });

  test("what is mandatory is still tried, and when it arrives the address is well again", async () => {
    smtp.refuseRecipientWith = "550 5.1.1 no such user";
    const owner = await tell("restore");
    await runJobs();
    smtp.refuseRecipientWith = null;
    await tell("remove", owner);
    await runJobs();
    expect(smtp.received.filter((message) => message.includes(`To: ${owner.email}`))).toHaveLength(1);
    expect((await settingsOf(owner)).bouncing).toBeNull();
  });

  test("a full mailbox is no bounce", async () => {
    smtp.refuseRecipientWith = "452 4.2.2 mailbox full";
    const owner = await tell("restore");
    await runJobs();
    expect((await logOf(owner))[0]).toMatchObject({ state: "waiting", attempts: 1, addressBounces: false });
    expect((await settingsOf(owner)).bouncing).toBeNull();
  });

  test("a provider tells of what came back later, if it knows the token", async () => {
    const mailWebhookToken = "a-token-of-the-mail-provider";
    const server = await createServer({ ...market.parts, env: { ...market.parts.env, mailWebhookToken } });
    const owner = await tell("restore");
    await runJobs();
    const [mail] = await logOf(owner);
    const payload = { email: owner.email, kind: "hard", reason: "550 unknown", mail: mail?.id };
    const post = (authorization: string, body: object = payload) =>
      server.inject({ method: "POST", url: "/api/mail/bounces", payload: body, headers: { authorization } });
    expect((await post("Bearer guess")).statusCode).toBe(404);
    expect((await settingsOf(owner)).bouncing).toBeNull();
    expect((await post(`Bearer ${mailWebhookToken}`, { email: "x" })).statusCode).toBe(400);
    expect((await post(`Bearer ${mailWebhookToken}`)).statusCode).toBe(204);
    expect((await settingsOf(owner)).bouncing?.reason).toBe("550 unknown");
    expect((await logOf(owner))[0]).toMatchObject({ state: "bounced" });
    await server.close();
  });
});

describe("the log", () => {
  test("says who, which event, when and how it went, and not a word of the mail", async () => {
    const owner = await tell("restore");
    await runJobs();
    const mails = await logOf(owner);
    expect(mails).toMatchObject([
      { recipient: owner.email, person: owner.name, event: "listing-restored", state: "sent" },
    ]);
    const [stored] = await market.mails(owner.email);
    expect(JSON.stringify(mails)).not.toContain(stored?.subject);
    expect(Object.keys(mails[0] ?? {})).not.toEqual(expect.arrayContaining(["text"]));
  });

  test("is read page by page", async () => {
    const desk = market.as(await market.secretariat());
    const first = await desk.notifications.mails.query({ limit: 2 });
    const second = await desk.notifications.mails.query({ limit: 2, cursor: first.nextCursor });
    expect(new Set([...first.mails, ...second.mails].map(({ id }) => id)).size).toBe(4);
  });
});
