import { runWaitingJobs } from "@commonbench/api/jobs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { openSmtpSink, type SmtpSink } from "../../support/smtp.ts";

let market: Marketplace;
let smtp: SmtpSink;
beforeAll(async () => {
  market = await openMarketplace();
  smtp = await openSmtpSink();
});
beforeEach(() => void smtp.received.splice(0));
afterAll(async () => {
  await smtp.close();
  await market.close();
});

const runJobs = () => runWaitingJobs({ ...market.parts, env: { ...market.parts.env, smtpUrl: smtp.url } });

/** A member leaves, and its owner is written to. */
async function letter(locale: "en" | "zh-Hans" = "en") {
  const owner = await market.person({ locale });
  await market.organisation({ membership: "admitted", owner, names: { en: "Nanpu Casting", "zh-Hans": "南浦铸造" } });
  await market.as(owner).memberships.leave.mutate({ reason: "We close." });
  return owner;
}

describe("the send-mail job", () => {
  test("a letter goes out once, as text and as HTML, marked as written by a machine", async () => {
    const owner = await letter();
    await runJobs();
    await runJobs();
    const sent = smtp.received.filter((message) => message.includes(`To: ${owner.email}`));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/^Subject: File A-2026-T\d+: the membership has ended$/m);
    expect(sent[0]).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(sent[0]).toMatch(/^Content-Type: multipart\/alternative/m);
    const [mail] = await market.mails(owner.email);
    expect(mail?.sentAt).toEqual(market.clock.now());
    expect(sent[0]).toContain(`Message-ID: <${mail?.id}@`);
  });

  test("a Chinese subject arrives whole", async () => {
    await letter("zh-Hans");
    await runJobs();
    const subject = /^Subject: ((?:.+\n?)(?:^[ \t].+\n?)*)/m.exec(smtp.received.join("\n"))?.[1] ?? "";
    const words = [...subject.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word = ""]) => Buffer.from(word, "base64"));
    expect(Buffer.concat(words).toString()).toMatch(/^档案A-2026-T\d+：已办理退盟$/);
  });

  test("while the mail server refuses, the letter waits and is tried again", async () => {
    smtp.refuseWith = "451 try again later";
    const owner = await letter();
    await runJobs();
    expect((await market.mails(owner.email))[0]?.sentAt).toBeNull();
    smtp.refuseWith = null;
    await market.pool.query("update graphile_worker._private_jobs set run_at = now()");
    await runJobs();
    expect((await market.mails(owner.email))[0]?.sentAt).not.toBeNull();
    expect(smtp.received.filter((message) => message.includes(`To: ${owner.email}`))).toHaveLength(1);
  });

  test("what was rolled back is never written about", async () => {
    const owner = await letter();
    const before = (await market.mails(owner.email)).length;
    const again = market.as(owner).memberships.leave.mutate({ reason: "Once more." });
    await expect(again).rejects.toThrow();
    expect(await market.mails(owner.email)).toHaveLength(before);
  });
});
