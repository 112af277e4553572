import { createHmac, randomUUID } from "node:crypto";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer } from "@commonbench/api/server";
import { listenForMail } from "../../support/inbound-mail.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { entriesFor, talk, textsFor } from "../enquiries/talk.ts";

const SECRET = "a-secret-of-the-mail-provider";

let market: Marketplace;
let server: Awaited<ReturnType<typeof createServer>>;
let smtp: Awaited<ReturnType<typeof listenForMail>>;
let webhook: string;
beforeAll(async () => {
  market = await openMarketplace();
  server = await createServer({ ...market.parts, env: { ...market.parts.env, mailInSecret: SECRET } });
  webhook = `${await server.listen({ port: 0, host: "127.0.0.1" })}/webhooks/mail`;
  smtp = await listenForMail(market.parts, 0);
});
afterAll(async () => {
  await smtp.close();
  await server.close();
  await market.close();
});

/** A thread whose news have been mailed: what the other side would answer to. */
async function mailed() {
  const thread = await talk(market, { maker: {} });
  await market.runJobs();
  return { ...thread, address: await addressFor(thread.maker.owner) };
}

async function addressFor(person: TestPerson): Promise<string> {
  const mails = await market.mails(person.email);
  const replyTo = mails.findLast((mail) => mail.replyTo !== null)?.replyTo ?? "";
  expect(replyTo).toMatch(/^reply\+[0-9a-z]{50}@/);
  return replyTo;
}

interface MailWish {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
  readonly headers?: string;
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Buffer };
}

function mail({ from, to, text = "Tuesday is fine.", headers = "", file }: MailWish): string {
  const head = `From: Somebody <${from}>\r\nTo: ${to}\r\nSubject: Re: New message\r\nMessage-ID: <${randomUUID()}@client.example>\r\nMIME-Version: 1.0\r\n${headers}`;
  const words = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString("base64")}\r\n`;
  if (file === undefined) return head + words;
  const attached = `Content-Type: ${file.type}; name="${file.name}"\r\nContent-Disposition: attachment; filename="${file.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.bytes.toString("base64")}\r\n`;
  return `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${words}--b\r\n${attached}--b--\r\n`;
}

async function post(body: object, { at = market.clock.now(), secret = SECRET } = {}): Promise<number> {
  const raw = JSON.stringify(body);
  const t = Math.floor(at.getTime() / 1000);
  const v1 = createHmac("sha256", secret).update(`${t}.${raw}`).digest("hex");
  const headers = { "content-type": "application/json", "x-commonbench-signature": `t=${t},v1=${v1}` };
  return (await fetch(webhook, { method: "POST", headers, body: raw })).status;
}

const delivered = (raw: string, to: string, from: string, more: object = {}) => ({
  id: randomUUID(),
  from,
  to: [to],
  raw: Buffer.from(raw).toString("base64"),
  ...more,
});

/** Hands a mail over and answers what became of it. */
async function take(wish: MailWish, more: object = {}) {
  const body = delivered(mail(wish), wish.to, wish.from, more);
  expect(await post(body)).toBe(202);
  await market.runJobs();
  return market.db.inboundMail.findUniqueOrThrow({ where: { key: `webhook:${body.id}` } });
}

describe("answers by mail", () => {
  test("land in the thread under the writer's name, without what they quote", async () => {
    const { id, maker, asker, address } = await mailed();
    const text = "可以，周二上午有空。\n\nCommonbench <x@bench.example> 于2026年11月20日周五 10:02写道：\n\n> 有空吗？";
    expect(await take({ from: maker.owner.email, to: address, text })).toMatchObject({
      status: "taken",
      refusal: null,
    });
    const entry = (await entriesFor(market, asker.owner, id)).at(-1);
    expect(entry).toMatchObject({
      text: "可以，周二上午有空。",
      via: "mail",
      person: { id: maker.owner.id },
      own: false,
    });
    const own = await market.as(maker.owner).enquiries.get.query({ id, locale: "en" });
    expect(own.status).toBe("waiting");
  });

  test("delivered twice, and taken twice, is one message", async () => {
    const { id, maker, address } = await mailed();
    const body = delivered(mail({ from: maker.owner.email, to: address }), address, maker.owner.email);
    expect(await Promise.all([post(body), post(body), post(body)])).toEqual([202, 202, 202]);
    await market.runJobs();
    await market.db.inboundMail.update({ where: { key: `webhook:${body.id}` }, data: { status: "taken" } });
    expect(await post(body)).toBe(202);
    await market.runJobs();
    expect(await textsFor(market, maker.owner, id)).toHaveLength(2);
  });

  test("files come along after the same checks as uploads; what may not be sent is named", async () => {
    const { id, maker, asker, address } = await mailed();
    const pdf = { name: "quote.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.4\n1 0 obj\n%%EOF\n") };
    await take({ from: maker.owner.email, to: address, file: pdf });
    const exe = { name: "setup.exe", type: "application/octet-stream", bytes: Buffer.from("MZ program") };
    await take({ from: maker.owner.email, to: address, file: exe });
    const [, withPdf, withExe] = await entriesFor(market, asker.owner, id);
    expect(withPdf?.attachments.map(({ name, kind }) => [name, kind])).toEqual([["quote.pdf", "document"]]);
    expect(withExe).toMatchObject({ attachments: [], dropped: ["setup.exe"] });
  });

  test.each([
    ["somebody else's address", { from: "thief@elsewhere.example" }, {}, "wrong-sender"],
    ["an absence note", { headers: "Auto-Submitted: auto-replied\r\n" }, {}, "automatic"],
    ["a forged sender", {}, { spf: "fail", dkim: "none" }, "not-authentic"],
    ["nothing but a quotation", { text: "> Is it free?" }, {}, "empty"],
  ])("refuses: %s", async (_what, wish, more, refusal) => {
    const { id, maker, address } = await mailed();
    const row = await take({ from: maker.owner.email, to: address, ...wish }, more);
    expect(row).toMatchObject({ status: "refused", refusal, entryId: null });
    expect(await textsFor(market, maker.owner, id)).toHaveLength(1);
  });

  test("refuses: an address that was changed by one letter, and a letter in capitals is the same address", async () => {
    const { maker, address } = await mailed();
    const at = address.length - (address.split("@")[1] ?? "").length - 2;
    const forged = `${address.slice(0, at)}${address[at] === "0" ? "1" : "0"}${address.slice(at + 1)}`;
    expect(await take({ from: maker.owner.email, to: forged })).toMatchObject({ refusal: "unknown-address" });
    expect(await take({ from: maker.owner.email, to: address.toUpperCase() })).toMatchObject({ status: "taken" });
  });

  test("refuses: somebody who has left, a suspended organisation, and one that is blocked", async () => {
    const left = await mailed();
    await market.db.post.deleteMany({ where: { personId: left.maker.owner.id } });
    expect(await take({ from: left.maker.owner.email, to: left.address })).toMatchObject({
      refusal: "unknown-address",
    });

    const suspended = await mailed();
    await market.db.membership.update({ where: { organisationId: suspended.maker.id }, data: { status: "suspended" } });
    const row = await take({ from: suspended.maker.owner.email, to: suspended.address });
    expect(row.refusal).toBe("enquiries.suspended");

    const blocked = await mailed();
    await market.as(blocked.asker.owner).enquiries.block.mutate({ organisationId: blocked.maker.id });
    const refused = await take({ from: blocked.maker.owner.email, to: blocked.address });
    expect(refused.refusal).toBe("enquiries.not-reachable");
  });
});

describe("POST /webhooks/mail", () => {
  test("refuses: another signature, an old one, none, and what is not a mail", async () => {
    const body = delivered(mail({ from: "a@b.example", to: "c@d.example" }), "c@d.example", "a@b.example");
    expect(await post(body, { secret: "somebody-else" })).toBe(401);
    expect(await post(body, { at: new Date(market.clock.now().getTime() - 6 * 60_000) })).toBe(401);
    expect((await fetch(webhook, { method: "POST", body: "{}" })).status).toBe(401);
    expect(await post({ id: "1" })).toBe(400);
    expect(await market.db.inboundMail.count({ where: { key: `webhook:${body.id}` } })).toBe(0);
  });

  test("without a secret there is no such address", async () => {
    expect((await market.fetch("/webhooks/mail", { method: "POST", body: "{}" })).status).toBe(404);
  });
});

describe("mail taken on this machine", () => {
  /** Speaks SMTP line by line and answers what the server said. */
  async function speak(lines: readonly string[]): Promise<string[]> {
    const socket = net.connect(smtp.port, "127.0.0.1");
    const said: string[] = [];
    const waiting = [...lines];
    let pending = "";
    await new Promise<void>((resolve, reject) => {
      socket.on("error", reject);
      socket.on("close", () => resolve());
      socket.on("data", (data) => {
        pending += data.toString();
        const answers = pending.split("\r\n").filter((line) => /^\d{3} /.test(line));
        if (!pending.endsWith("\r\n") || answers.length === 0) return;
        pending = "";
        said.push(...answers.map((line) => line.slice(0, 3)));
        const next = waiting.shift();
        if (next === undefined) socket.end();
        else socket.write(`${next}\r\n`);
      });
    });
    return said;
  }

  test("is taken for an address of ours and becomes a message", async () => {
    const { id, maker, address } = await mailed();
    const raw = mail({ from: maker.owner.email, to: address, text: "By SMTP" });
    const lines = [
      "EHLO client",
      `MAIL FROM:<${maker.owner.email}>`,
      `RCPT TO:<${address}>`,
      "DATA",
      `${raw}\r\n.`,
      "QUIT",
    ];
    expect(await speak(lines)).toEqual(["220", "250", "250", "250", "354", "250", "221"]);
    await market.runJobs();
    expect((await textsFor(market, maker.owner, id)).at(-1)).toBe("By SMTP");
  });

  test("passes nothing on: any other address is refused before the mail is sent", async () => {
    const lines = ["EHLO client", "MAIL FROM:<a@b.example>", "RCPT TO:<somebody@elsewhere.example>", "QUIT"];
    expect(await speak(lines)).toEqual(["220", "250", "250", "550", "221"]);
  });
});
