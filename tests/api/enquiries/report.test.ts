import { EVENTS } from "@commonbench/domain/notifications/catalogue";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { uploaded } from "../../support/uploads.ts";
import { randomUUID } from "node:crypto";
import { entriesFor, note, send, talk, textsFor } from "./talk.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

/** A thread of which one message was reported. */
async function reported() {
  const thread = await talk(market);
  const { id, messageId, maker } = thread;
  await note(market, maker.owner, id, "secret-note");
  for (let at = 0; at < 6; at++) await send(market, maker.owner, id, `Answer ${at}`);
  const { id: reportId } = await market
    .as(maker.owner)
    .enquiries.report.mutate({ messageId, cause: "fraud", text: "They sell dyed stones." });
  return { ...thread, reportId, desk: await market.secretariat() };
}

describe("enquiries.report", () => {
  test("brings a message before the secretariat, which is told", async () => {
    const { reportId, maker, asker, desk, messageId } = await reported();
    const { rows } = await market.as(desk).enquiries.reports.query({ locale: "en" });
    expect(rows.find(({ id }) => id === reportId)).toMatchObject({
      cause: "fraud",
      status: "open",
      reporter: { id: maker.id },
      reported: { id: asker.id },
    });
    const [notice] = await market.db.notice.findMany({
      where: { event: "enquiry-reported", payload: { path: ["messageId"], equals: messageId } },
    });
    expect(notice?.audience).toMatchObject({ kind: "secretariat" });
    expect(JSON.stringify(notice?.payload)).not.toContain("free in week");
    const { payload, link } = EVENTS["enquiry-reported"];
    expect(link(payload.parse(notice?.payload))).toBe(`/secretariat/enquiries/${reportId}`);
  });

  test("the secretariat reads the message and what stands around it, no note and no more; the trail says so", async () => {
    const { reportId, desk, text } = await reported();
    const file = await market.as(desk).enquiries.openReport.mutate({ id: reportId, locale: "en" });
    expect(file.context.map((entry) => entry.text)).toEqual([text, "Answer 0", "Answer 1", "Answer 2"]);
    expect(file.can).toEqual({ dismiss: true, warn: true, hide: true });
    const trail = await market.trail(reportId);
    expect(trail.map(({ action }) => action)).toEqual(["enquiry.reported", "enquiry.report-examined"]);
    expect(trail[1]?.personId).toBe(desk.id);
  });

  test("what it said before it was changed is part of the report", async () => {
    const { id, asker, maker } = await talk(market);
    const { entry } = await send(market, asker.owner, id, "An insult");
    const words = { messageId: entry.id, text: "A kind word", version: 1, locale: "en" as const };
    await market.as(asker.owner).enquiries.edit.mutate(words);
    const report = { messageId: entry.id, cause: "insult" as const, text: "" };
    const { id: reportId } = await market.as(maker.owner).enquiries.report.mutate(report);
    const file = await market
      .as(await market.secretariat())
      .enquiries.openReport.mutate({ id: reportId, locale: "en" });
    expect(file.earlier.map((each) => each.text)).toEqual(["An insult"]);
  });

  test("only a reported message opens its files to the secretariat", async () => {
    const { id, asker, maker } = await talk(market);
    const desk = await market.secretariat();
    const fileId = await uploaded(market, asker.owner, "document");
    const messageId = randomUUID();
    const words = { id, messageId, text: "See this", attachments: [fileId], locale: "en" as const };
    await market.as(asker.owner).enquiries.send.mutate(words);
    const status = async () => (await market.fetch(`/files/${fileId}/document.pdf`, { as: desk })).status;
    expect(await status()).toBe(404);
    await market.as(maker.owner).enquiries.report.mutate({ messageId, cause: "other", text: "" });
    expect(await status()).toBe(200);
  });

  test("refuses: one's own words, a second report of the organisation, and the stranger", async () => {
    const { messageId, asker, maker } = await reported();
    const report = { messageId, cause: "other" as const, text: "" };
    expect(await refusalReason(market.as(asker.owner).enquiries.report.mutate(report))).toBe(
      "enquiries.not-reportable",
    );
    const colleague = await market.person({ organisation: maker });
    expect(await refusalReason(market.as(colleague).enquiries.report.mutate(report))).toBe(
      "enquiries.already-reported",
    );
    const { owner } = await market.organisation({ membership: "admitted" });
    expect(await refusal(market.as(owner).enquiries.report.mutate(report))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("enquiries.decideReport", () => {
  test("a hidden message is gone for both sides, each of which learns its part", async () => {
    const { id, reportId, asker, maker, desk, text, messageId } = await reported();
    await market.as(desk).enquiries.decideReport.mutate({ id: reportId, decision: "hide", reason: "Dyed stones." });
    for (const { owner } of [asker, maker]) {
      const entries = await entriesFor(market, owner, id);
      expect(JSON.stringify(entries)).not.toContain(text);
      expect(entries.find((entry) => entry.id === messageId)).toMatchObject({ hidden: true, text: "" });
      expect(entries.some(({ event }) => event?.type === "message-hidden")).toBe(true);
    }
    const events = async (owner: typeof asker.owner) =>
      (await entriesFor(market, owner, id)).flatMap(({ event }) => (event === null ? [] : [event.type]));
    expect(await events(asker.owner)).toEqual(["message-hidden", "message-warned"]);
    expect(await events(maker.owner)).toEqual(["message-hidden", "report-decided"]);
    expect((await market.trail(reportId)).at(-1)).toMatchObject({
      action: "enquiry.message-hidden",
      reason: "Dyed stones.",
    });
    const { rows } = await market.as(desk).enquiries.reports.query({ locale: "en", open: false });
    expect(rows.find((row) => row.id === reportId)?.status).toBe("hidden");
  });

  test("a dismissed report leaves the message, and its writer learns nothing", async () => {
    const { id, reportId, asker, desk, text } = await reported();
    await market.as(desk).enquiries.decideReport.mutate({ id: reportId, decision: "dismiss", reason: "Plain trade." });
    expect((await textsFor(market, asker.owner, id))[0]).toBe(text);
    expect((await entriesFor(market, asker.owner, id)).some(({ kind }) => kind === "event")).toBe(false);
  });

  test("of two decisions at once one stands", async () => {
    const { reportId, desk } = await reported();
    const client = market.as(desk).enquiries.decideReport;
    const outcomes = await Promise.allSettled(
      (["warn", "hide", "dismiss"] as const).map((decision) =>
        client.mutate({ id: reportId, decision, reason: "Because." }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("refuses: a decision without a reason, a second one, and everybody else", async () => {
    const { reportId, desk, maker } = await reported();
    const decide = (as: typeof desk, reason = "Because.") =>
      market.as(as).enquiries.decideReport.mutate({ id: reportId, decision: "warn", reason });
    expect((await refusal(decide(desk, " "))).fields).toEqual(["reason: too-short"]);
    for (const call of [
      () => decide(maker.owner),
      () => market.as(maker.owner).enquiries.openReport.mutate({ id: reportId, locale: "en" }),
      () => market.as(maker.owner).enquiries.reports.query({ locale: "en" }),
    ])
      expect(await refusalReason(call())).toBe("secretariat-only");
    await decide(desk);
    expect(await refusalReason(decide(desk))).toBe("enquiries.not-allowed-now");
  });
});
