import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { upload, uploaded } from "../../support/uploads.ts";
import { ask, entriesFor, inboxOf, note, send, talk, textsFor } from "./talk.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("enquiries.send", () => {
  test("an answer reaches the other side and moves both: one waits, one has it open", async () => {
    const { id, text, asker, maker } = await talk(market);
    await send(market, maker.owner, id, "Sim, na terça-feira às 10h.");
    expect(await textsFor(market, asker.owner, id)).toEqual([text, "Sim, na terça-feira às 10h."]);
    expect((await inboxOf(market, maker.owner)).rows[0]).toMatchObject({ status: "waiting", unread: 0 });
    expect((await inboxOf(market, asker.owner)).rows[0]).toMatchObject({ status: "open", unread: 1 });
  });

  test("a message moves what was done back to open for the other side", async () => {
    const { id, asker, maker } = await talk(market);
    await market.as(maker.owner).enquiries.act.mutate({ id, action: "finish" });
    await send(market, asker.owner, id, "One more thing");
    expect((await inboxOf(market, maker.owner)).rows[0]?.status).toBe("open");
  });

  test("sent twenty times at once from two tabs it is one message", async () => {
    const { id, asker, maker } = await talk(market);
    const messageId = randomUUID();
    const other = await market.signInAgain(maker.owner, maker.id);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        send(market, at % 2 === 0 ? maker.owner : other, id, "Only once", messageId),
      ),
    );
    expect(new Set(sent.map(({ entry }) => entry.id))).toEqual(new Set([messageId]));
    expect(await textsFor(market, asker.owner, id)).toHaveLength(2);
  });

  test("many people who write at once all get through, in one order for both sides", async () => {
    const { id, asker, maker } = await talk(market);
    const people = [asker.owner, maker.owner, await market.person({ organisation: maker })];
    await Promise.all(
      Array.from({ length: 18 }, (_, at) => send(market, people[at % 3] ?? asker.owner, id, `Number ${at}`)),
    );
    const seen = await textsFor(market, asker.owner, id);
    expect(seen).toHaveLength(19);
    expect(await textsFor(market, maker.owner, id)).toEqual(seen);
  });

  test("pages of a thread fit together, whatever notes lie between", async () => {
    const { id, asker, maker } = await talk(market);
    for (let at = 0; at < 7; at++) {
      await note(market, maker.owner, id, `Note ${at}`);
      await send(market, maker.owner, id, `Answer ${at}`);
    }
    const client = market.as(asker.owner);
    const texts: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await client.enquiries.entries.query({ id, locale: "en", limit: 3, cursor });
      texts.unshift(...page.entries.map(({ text }) => text));
      cursor = page.nextCursor;
      if (cursor === null) break;
      expect(Buffer.from(cursor, "base64url").toString()).not.toMatch(/,\d+\]$/);
    }
    expect(texts.slice(1)).toEqual(Array.from({ length: 7 }, (_, at) => `Answer ${at}`));
  });

  test("other files are saved through a link for one person that expires", async () => {
    const { id, asker, maker } = await talk(market);
    const { file } = await upload(market, Buffer.from("solid ring"), {
      as: maker.owner,
      kind: "attachment",
      name: "戒指.stl",
    });
    const fileId = file?.id ?? "";
    const words = { id, messageId: randomUUID(), text: "", attachments: [fileId], locale: "en" as const };
    const { entry } = await market.as(maker.owner).enquiries.send.mutate(words);
    expect(entry.attachments).toMatchObject([{ name: "戒指.stl", kind: "attachment", url: null }]);
    expect((await market.fetch(`/files/${fileId}/original`, { as: asker.owner })).status).toBe(404);
    const { url } = await market.as(asker.owner).enquiries.attachmentLink.query({ fileId });
    const saved = await market.fetch(url, { as: asker.owner });
    expect([saved.status, await saved.text()]).toEqual([200, "solid ring"]);
    expect(saved.headers.get("content-disposition")).toContain("attachment");
    expect(saved.headers.get("content-disposition")).toContain(encodeURIComponent("戒指.stl"));
    expect((await market.fetch(url, { as: maker.owner })).status).toBe(404);
    expect((await market.fetch(url)).status).toBe(404);
    expect((await market.fetch(url.replace(/expires=\d/, "expires=9"), { as: asker.owner })).status).toBe(404);
    market.clock.advance({ hours: 1 });
    expect((await market.fetch(url, { as: asker.owner })).status).toBe(404);
    const stranger = await market.organisation({ membership: "admitted" });
    const call = market.as(stranger.owner).enquiries.attachmentLink.query({ fileId });
    expect(await refusal(call)).toMatchObject({ code: "NOT_FOUND" });
  });

  test.each(["setup.exe", "page.html", "macro.js"])("refuses to take %s at all", async (name) => {
    const { maker } = await talk(market);
    const { reason } = await upload(market, Buffer.from("anything"), { as: maker.owner, kind: "attachment", name });
    expect(reason).toBe("files.type-not-allowed");
  });

  test("refuses: the eleventh attachment, and another's", async () => {
    const { id, asker, maker } = await talk(market);
    const client = market.as(maker.owner).enquiries;
    const words = { id, text: "x", locale: "en" as const };
    const eleven = Array.from({ length: 11 }, () => randomUUID());
    const many = client.send.mutate({ ...words, messageId: randomUUID(), attachments: eleven });
    expect((await refusal(many)).fields).toEqual(["attachments: too_big"]);
    const theirs = await uploaded(market, asker.owner, "document");
    const call = client.send.mutate({ ...words, messageId: randomUUID(), attachments: [theirs] });
    expect(await refusalReason(call)).toBe("listings.file-of-other-organisation");
  });

  test("refuses: the stranger, who learns nothing of the thread", async () => {
    const { id, messageId } = await talk(market);
    const { owner } = await market.organisation({ membership: "admitted" });
    const client = market.as(owner).enquiries;
    for (const said of await Promise.all(
      [
        send(market, owner, id, "Hello"),
        note(market, owner, id, "Hello"),
        client.get.query({ id, locale: "en" }),
        client.entries.query({ id, locale: "en" }),
        client.read.mutate({ id, entryId: messageId }),
        client.type.mutate({ id }),
        client.act.mutate({ id, action: "finish" }),
        client.assign.mutate({ id, personId: owner.id, was: null }),
        client.saveDraft.mutate({ id, text: "Hello" }),
        client.label.mutate({ id, labelIds: [] }),
        client.earlier.query({ messageId, locale: "en" }),
        client.report.mutate({ messageId, cause: "fraud", text: "" }),
        client.edit.mutate({ messageId, text: "Mine", version: 1, locale: "en" }),
      ].map(refusal),
    ))
      expect(said).toMatchObject({ code: "NOT_FOUND", reason: "not-found" });
    expect((await inboxOf(market, owner)).rows).toEqual([]);
  });

  test("suspended members read and report but do not write", async () => {
    const { id, asker, maker, text, messageId } = await talk(market);
    await market.db.membership.update({ where: { organisationId: maker.id }, data: { status: "suspended" } });
    expect(await textsFor(market, maker.owner, id)).toEqual([text]);
    const view = await market.as(maker.owner).enquiries.get.query({ id, locale: "en" });
    expect(view.can).toMatchObject({ write: false, writeRefusal: "enquiries.suspended" });
    for (const said of await Promise.all(
      [
        send(market, maker.owner, id, "Still here"),
        note(market, maker.owner, id, "Still here"),
        market.as(maker.owner).enquiries.type.mutate({ id }),
      ].map(refusalReason),
    ))
      expect(said).toBe("enquiries.suspended");
    await market.as(maker.owner).enquiries.report.mutate({ messageId, cause: "insult", text: "" });
    await send(market, asker.owner, id, "The other side may still write");
  });

  test("whoever has left the organisation reads its threads no longer", async () => {
    const { id, maker } = await talk(market);
    const staff = await market.person({ organisation: maker });
    expect(await textsFor(market, staff, id)).toHaveLength(1);
    await market.db.post.deleteMany({ where: { personId: staff.id } });
    expect(await refusalReason(textsFor(market, staff, id))).toBe("choose-an-organisation");
  });
});

describe("enquiries.edit", () => {
  const edit = (
    as: { cookie: string } & Parameters<Marketplace["as"]>[0],
    messageId: string,
    text: string,
    version = 1,
  ) => market.as(as).enquiries.edit.mutate({ messageId, text, version, locale: "en" });

  test("one's own words can be changed for five minutes; what they were stays to be read by both", async () => {
    const { id, messageId, text, asker, maker } = await talk(market);
    const { entry } = await edit(asker.owner, messageId, "Is it free on Monday?");
    expect(entry).toMatchObject({ text: "Is it free on Monday?", version: 2 });
    expect(entry.editedAt).not.toBeNull();
    expect(await textsFor(market, maker.owner, id)).toEqual(["Is it free on Monday?"]);
    const { earlier } = await market.as(maker.owner).enquiries.earlier.query({ messageId, locale: "en" });
    expect(earlier.map((each) => each.text)).toEqual([text]);
  });

  test("at the limit it still works, a moment later it does not", async () => {
    const { messageId, asker } = await talk(market);
    const sentAt = market.clock.now().getTime();
    market.clock.set(new Date(sentAt + 5 * 60_000).toISOString());
    await edit(asker.owner, messageId, "Just in time");
    market.clock.set(new Date(sentAt + 5 * 60_000 + 1).toISOString());
    expect(await refusalReason(edit(asker.owner, messageId, "Too late", 2))).toBe("enquiries.edit-too-late");
  });

  test("of two changes at once one is told that the other was first", async () => {
    const { messageId, asker, maker } = await talk(market);
    const outcomes = await Promise.allSettled(["One", "Two"].map((text) => edit(asker.owner, messageId, text)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { earlier } = await market.as(maker.owner).enquiries.earlier.query({ messageId, locale: "en" });
    expect(earlier).toHaveLength(1);
  });

  test("refuses: the words of the other side, and of a colleague", async () => {
    const { messageId, asker, maker } = await talk(market);
    expect(await refusalReason(edit(maker.owner, messageId, "Mine"))).toBe("enquiries.not-editable");
    const colleague = await market.person({ organisation: asker, role: "owner" });
    expect(await refusalReason(edit(colleague, messageId, "Mine"))).toBe("enquiries.not-editable");
  });
});

describe("enquiries.note", () => {
  test("no way of reading shows the other side a note, or that there is one", async () => {
    const pair = await talk(market);
    const { id, asker, maker } = pair;
    const secret = `Floor price 内部底价 ${randomUUID()}`;
    const staff = await market.person({ organisation: maker });
    const { entry } = await note(market, maker.owner, id, secret);
    expect(entry).toMatchObject({ internal: true, kind: "note" });
    expect(await textsFor(market, staff, id)).toContain(secret);
    const client = market.as(asker.owner).enquiries;
    const before = await client.get.query({ id, locale: "en" });
    expect(before.lastEntryId).toBe(pair.messageId);
    const read = [
      before,
      await client.entries.query({ id, locale: "en" }),
      await inboxOf(market, asker.owner),
      await inboxOf(market, asker.owner, { text: "底价" }),
      await client.unread.query(),
    ];
    expect(JSON.stringify(read)).not.toContain(secret);
    expect((await inboxOf(market, asker.owner, { text: "内部底价" })).rows).toEqual([]);
    expect((await inboxOf(market, asker.owner)).rows[0]?.unread).toBe(0);
    for (const said of await Promise.all(
      [
        client.earlier.query({ messageId: entry.id, locale: "en" }),
        client.report.mutate({ messageId: entry.id, cause: "insult", text: "" }),
        client.read.mutate({ id, entryId: entry.id }),
        client.edit.mutate({ messageId: entry.id, text: "x", version: 1, locale: "en" }),
      ].map(refusal),
    ))
      expect(said).toMatchObject({ code: "NOT_FOUND" });
    expect((await inboxOf(market, staff, { text: "內部底價" })).rows.map((row) => row.id)).toEqual([id]);
  });

  test("a note does not move the thread, nor does it count as read by the other side", async () => {
    const { id, asker, maker } = await talk(market);
    await note(market, maker.owner, id, "Ask Lam first");
    expect((await inboxOf(market, asker.owner)).rows[0]?.status).toBe("waiting");
    expect((await inboxOf(market, maker.owner)).rows[0]?.status).toBe("open");
  });
});

describe("drafts", () => {
  test("are kept per person and thread with their files, and go when the message is sent", async () => {
    const { id, asker, maker } = await talk(market);
    const client = market.as(maker.owner).enquiries;
    const fileId = await uploaded(market, maker.owner, "document");
    await client.saveDraft.mutate({ id, text: "Half a sen", attachments: [fileId] });
    const view = await client.get.query({ id, locale: "en" });
    expect(view.draft).toMatchObject({ text: "Half a sen", attachments: [{ fileId }] });
    expect((await inboxOf(market, maker.owner)).rows[0]?.hasDraft).toBe(true);
    const colleague = await market.person({ organisation: maker });
    expect((await market.as(colleague).enquiries.get.query({ id, locale: "en" })).draft).toBeNull();
    expect((await market.as(asker.owner).enquiries.get.query({ id, locale: "en" })).draft).toBeNull();
    await send(market, maker.owner, id, "Half a sentence");
    expect((await client.get.query({ id, locale: "en" })).draft).toBeNull();
  });

  test("an empty draft is none", async () => {
    const { id, maker } = await talk(market);
    const client = market.as(maker.owner).enquiries;
    await client.saveDraft.mutate({ id, text: "Something" });
    expect(await client.saveDraft.mutate({ id, text: " " })).toEqual({ updatedAt: null });
    expect((await client.get.query({ id, locale: "en" })).draft).toBeNull();
  });
});

describe("reading", () => {
  test("is counted per person, and told to the other side per organisation", async () => {
    const pair = await talk(market);
    const { id, messageId, asker, maker } = pair;
    const staff = await market.person({ organisation: maker });
    expect((await market.as(asker.owner).enquiries.get.query({ id, locale: "en" })).otherRead).toBeNull();
    expect(await market.as(maker.owner).enquiries.read.mutate({ id, entryId: messageId })).toEqual({ unread: 0 });
    expect((await inboxOf(market, staff)).rows[0]?.unread).toBe(1);
    expect(await market.as(staff).enquiries.unread.query()).toEqual({ threads: 1 });
    const { otherRead } = await market.as(asker.owner).enquiries.get.query({ id, locale: "en" });
    expect(otherRead).toMatchObject({ entryId: messageId });
    await ask(market, pair, { text: `Another ${randomUUID()}` });
    expect(await market.as(maker.owner).enquiries.unread.query()).toEqual({ threads: 1 });
  });

  test("never goes back", async () => {
    const { id, messageId, asker, maker } = await talk(market);
    await send(market, asker.owner, id, "Second");
    const entries = await entriesFor(market, maker.owner, id);
    const client = market.as(maker.owner).enquiries;
    await client.read.mutate({ id, entryId: entries[1]?.id ?? "" });
    expect(await client.read.mutate({ id, entryId: messageId })).toEqual({ unread: 0 });
  });
});
