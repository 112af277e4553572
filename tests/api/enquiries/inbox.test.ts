import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { tellAll } from "../../support/notices.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { about, ask, entriesFor, inboxOf, note, send, talk } from "./talk.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("enquiries.inbox", () => {
  test("filters and counts agree with each other", async () => {
    const first = await talk(market);
    const { maker } = first;
    const second = await ask(market, first);
    const third = await ask(market, first);
    const client = market.as(maker.owner).enquiries;
    await client.assign.mutate({ id: first.id, personId: maker.owner.id, was: null });
    await client.act.mutate({ id: second.id, action: "finish" });
    await send(market, maker.owner, third.id, "Tomorrow");
    const { label } = { label: await client.saveLabel.mutate({ name: "Rush", colour: "red" }) };
    await client.label.mutate({ id: first.id, labelIds: [label.id] });
    const ids = async (filter: object) => (await inboxOf(market, maker.owner, filter)).rows.map(({ id }) => id);
    expect(await ids({ status: "open" })).toEqual([first.id]);
    expect(await ids({ status: "done" })).toEqual([second.id]);
    expect(await ids({ status: "waiting" })).toEqual([third.id]);
    expect(await ids({ assignee: "me" })).toEqual([first.id]);
    expect((await ids({ assignee: "nobody" })).sort()).toEqual([second.id, third.id].sort());
    expect(await ids({ assignee: maker.owner.id })).toEqual([first.id]);
    expect(await ids({ labelId: label.id })).toEqual([first.id]);
    expect(await ids({ unread: true })).toEqual([first.id]);
    expect(await ids({ organisationId: first.asker.id })).toHaveLength(3);
    expect(await ids({ organisationId: randomUUID() })).toEqual([]);
    const { counts, rows } = await inboxOf(market, maker.owner);
    expect(counts).toEqual({ open: 1, waiting: 1, done: 1, mine: 1, nobodys: 1, unread: 1 });
    expect(rows.find(({ id }) => id === first.id)?.labels).toEqual([label]);
  });

  test("pages by key hold every thread once, also those of one moment", async () => {
    const first = await talk(market);
    const all = [first.id];
    for (let at = 0; at < 6; at++) all.push((await ask(market, first)).id);
    const seen: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await inboxOf(market, first.maker.owner, { limit: 2, cursor });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
      if (cursor === null) break;
    }
    expect(seen).toHaveLength(7);
    expect(seen.toSorted()).toEqual(all.toSorted());
  });

  test.each([
    ["铸造", "我们想询问鑄造的价格"],
    ["鑄造 價格", "我们想询问铸造的价格"],
    ["FUNDICAO", "Podem fazer fundição a vácuo?"],
    ["100%", "Is it 100% recycled gold?"],
  ])("finds by %s what says %s", async (text, words) => {
    const pair = await talk(market);
    const { id } = await ask(market, pair, { text: `${words} ${randomUUID()}` });
    const { rows } = await inboxOf(market, pair.maker.owner, { text });
    expect(rows.map((row) => row.id)).toEqual([id]);
    expect(rows[0]?.last?.text).toContain(words);
  });

  test("finds by the subject and by the name of the other side", async () => {
    const { id, maker, asker } = await talk(market, { asker: { name: "Ópera Joalharia" } });
    expect((await inboxOf(market, maker.owner, { text: "opera joalharia" })).rows[0]?.id).toBe(id);
    expect((await inboxOf(market, asker.owner, { text: "vacuum CASTING" })).rows[0]?.id).toBe(id);
    expect((await inboxOf(market, asker.owner, { text: "laser" })).rows).toEqual([]);
  });
});

describe("enquiries.assign", () => {
  test("of two who take it at once one is told that the other was first; the event stands on one side only", async () => {
    const { id, asker, maker } = await talk(market);
    const staff = await market.person({ organisation: maker });
    const take = (person: typeof staff) =>
      market.as(person).enquiries.assign.mutate({ id, personId: person.id, was: null });
    const outcomes = await Promise.allSettled([take(staff), take(maker.owner)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const events = (entries: Awaited<ReturnType<typeof entriesFor>>) => entries.filter(({ kind }) => kind === "event");
    expect(events(await entriesFor(market, maker.owner, id))).toHaveLength(1);
    expect(events(await entriesFor(market, asker.owner, id))).toHaveLength(0);
  });

  test("anyone of the side can take over from a colleague, and give it to another, who is told", async () => {
    const { id, maker } = await talk(market);
    const [one, two] = [await market.person({ organisation: maker }), await market.person({ organisation: maker })];
    await market.as(one).enquiries.assign.mutate({ id, personId: one.id, was: null });
    const taken = await market.as(two).enquiries.assign.mutate({ id, personId: two.id, was: one.id });
    expect(taken.assignee?.id).toBe(two.id);
    await market.as(two).enquiries.assign.mutate({ id, personId: one.id, was: two.id });
    const told = await market.db.notice.findMany({ where: { event: "enquiry-assigned" } });
    expect(told.filter(({ audience }) => JSON.stringify(audience).includes(one.id))).toHaveLength(1);
  });

  test("refuses: somebody who does not work there", async () => {
    const { id, asker, maker } = await talk(market);
    const call = market.as(maker.owner).enquiries.assign.mutate({ id, personId: asker.owner.id, was: null });
    expect(await refusal(call)).toMatchObject({ code: "NOT_FOUND" });
  });

  test("colleagues are those with a post", async () => {
    const { maker } = await talk(market);
    const staff = await market.person({ organisation: maker });
    const { people } = await market.as(staff).enquiries.colleagues.query();
    expect(people.map(({ id }) => id).sort()).toEqual([maker.owner.id, staff.id].sort());
  });
});

describe("enquiries.act", () => {
  test("moves one's own side and nothing of the other's", async () => {
    const { id, asker, maker } = await talk(market);
    const done = await market.as(maker.owner).enquiries.act.mutate({ id, action: "finish" });
    expect(done.status).toBe("done");
    expect((await inboxOf(market, asker.owner)).rows[0]?.status).toBe("waiting");
    const view = await market.as(maker.owner).enquiries.get.query({ id, locale: "en" });
    expect(view.can).toMatchObject({ wait: false, finish: false, reopen: true });
  });

  test("refuses: what the table does not allow", async () => {
    const { id, maker } = await talk(market);
    const call = market.as(maker.owner).enquiries.act.mutate({ id, action: "reopen" });
    expect(await refusalReason(call)).toBe("enquiries.not-allowed-now");
  });
});

describe("labels and saved replies", () => {
  test("belong to the organisation; managers keep them and everybody uses them", async () => {
    const { id, maker, asker } = await talk(market);
    const staff = await market.person({ organisation: maker });
    const boss = market.as(maker.owner).enquiries;
    const rush = await boss.saveLabel.mutate({ name: "加急", colour: "red" });
    const renamed = await boss.saveLabel.mutate({ id: rush.id, name: "特急", colour: "amber" });
    expect(renamed).toEqual({ id: rush.id, name: "特急", colour: "amber" });
    expect(await refusalReason(boss.saveLabel.mutate({ name: "特急", colour: "grey" }))).toBe("enquiries.label-taken");
    await market.as(staff).enquiries.label.mutate({ id, labelIds: [rush.id] });
    expect(await refusalReason(market.as(staff).enquiries.saveLabel.mutate({ name: "X", colour: "grey" }))).toBe(
      "role-too-low",
    );
    expect(await refusalReason(market.as(staff).enquiries.removeLabel.mutate({ id: rush.id }))).toBe("role-too-low");
    expect((await market.as(asker.owner).enquiries.get.query({ id, locale: "en" })).labels).toEqual([]);
    const foreign = market.as(asker.owner).enquiries.label.mutate({ id, labelIds: [rush.id] });
    expect(await refusal(foreign)).toMatchObject({ code: "NOT_FOUND" });
    const removed = market.as(asker.owner).enquiries.removeLabel.mutate({ id: rush.id });
    expect(await refusal(removed)).toMatchObject({ code: "NOT_FOUND" });
    await boss.removeLabel.mutate({ id: rush.id });
    expect((await boss.get.query({ id, locale: "en" })).labels).toEqual([]);
    expect(await boss.labels.query()).toEqual({ labels: [], can: { manage: true } });
  });

  test("a saved reply has a language", async () => {
    const { maker, asker } = await talk(market);
    const boss = market.as(maker.owner).enquiries;
    const words = { locale: "pt" as const, title: "Prazo", text: "O prazo é de cinco dias úteis." };
    const saved = await boss.saveReply.mutate(words);
    await boss.saveReply.mutate({ ...words, id: saved.id, text: "Seis dias." });
    expect((await boss.replies.query()).replies).toMatchObject([{ locale: "pt", text: "Seis dias." }]);
    const stolen = market.as(asker.owner).enquiries.saveReply.mutate({ ...words, id: saved.id });
    expect(await refusal(stolen)).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(market.as(asker.owner).enquiries.removeReply.mutate({ id: saved.id }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await market.as(asker.owner).enquiries.replies.query()).replies).toEqual([]);
    const staff = await market.person({ organisation: maker });
    expect((await market.as(staff).enquiries.replies.query()).can).toEqual({ manage: false });
    expect(await refusalReason(market.as(staff).enquiries.saveReply.mutate(words))).toBe("role-too-low");
    expect(await refusalReason(market.as(staff).enquiries.removeReply.mutate({ id: saved.id }))).toBe("role-too-low");
    await boss.removeReply.mutate({ id: saved.id });
    expect((await boss.replies.query()).replies).toEqual([]);
  });
});

describe("contact details", () => {
  const card = {
    name: "Lam Mei",
    role: "Sales",
    email: "lam@kamwah.example",
    phone: "+853 6612 3456",
    wechat: "",
    whatsapp: "",
  };

  test("are given by choice, and taken back for the future", async () => {
    const { id, asker, maker } = await talk(market);
    const boss = market.as(maker.owner).enquiries;
    const messageId = randomUUID();
    await boss.shareContact.mutate({ id, messageId, card, locale: "en" });
    await boss.shareContact.mutate({ id, messageId, card, locale: "en" });
    const shown = (await entriesFor(market, asker.owner, id)).filter(({ kind }) => kind === "contact");
    expect(shown.map(({ contact }) => contact?.card)).toEqual([card]);
    const colleague = await market.person({ organisation: maker });
    const call = market.as(colleague).enquiries.revokeContact.mutate({ messageId, locale: "en" });
    expect(await refusalReason(call)).toBe("role-too-low");
    expect(
      await refusalReason(market.as(asker.owner).enquiries.revokeContact.mutate({ messageId, locale: "en" })),
    ).toBe("forbidden");
    await boss.revokeContact.mutate({ messageId, locale: "en" });
    const after = await entriesFor(market, asker.owner, id);
    expect(JSON.stringify(after)).not.toContain("6612");
    expect(after.at(-1)?.event).toEqual({ type: "contact-revoked", name: "Lam Mei" });
    expect(await refusalReason(boss.revokeContact.mutate({ messageId, locale: "en" }))).toBe(
      "enquiries.not-allowed-now",
    );
  });
});

describe("blocking", () => {
  test("refuses the blocked side in neutral words, on every way, and leaves it its threads to read", async () => {
    const pair = await talk(market);
    const { id, asker, maker, listing } = pair;
    const boss = market.as(maker.owner).enquiries;
    await boss.block.mutate({ organisationId: asker.id, reason: "Never pays" });
    const client = market.as(asker.owner).enquiries;
    const subject = { subject: about(listing), locale: "en" as const };
    expect((await client.subject.query(subject)).can).toEqual({ ask: false, askRefusal: "enquiries.not-reachable" });
    const messageId = randomUUID();
    const card = { name: "A" };
    for (const said of await Promise.all(
      [
        send(market, asker.owner, id, "Hello?"),
        ask(market, pair),
        client.shareContact.mutate({ id, messageId, card, locale: "en" }),
        client.edit.mutate({ messageId: pair.messageId, text: "Changed", version: 1, locale: "en" }),
        client.type.mutate({ id }),
      ].map(refusalReason),
    ))
      expect(said).toBe("enquiries.not-reachable");
    const entries = await entriesFor(market, asker.owner, id);
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(await client.get.query({ id, locale: "en" }))).not.toContain("Never pays");
    await note(market, asker.owner, id, "They do not answer");
    await send(market, maker.owner, id, "We do not work together any more.");
    const { blocks } = await boss.blocks.query({ locale: "en" });
    expect(blocks).toMatchObject([{ organisation: { id: asker.id }, reason: "Never pays" }]);
    await boss.unblock.mutate({ organisationId: asker.id });
    await send(market, asker.owner, id, "Thank you");
    expect((await market.trail(asker.id)).map(({ action }) => action)).toEqual([
      "organisation.blocked",
      "organisation.unblocked",
    ]);
  });

  test("a block and messages at once: whatever was acknowledged is there, and nothing comes after the block", async () => {
    const { id, asker, maker } = await talk(market);
    const sends = Array.from({ length: 12 }, (_, at) => send(market, asker.owner, id, `Number ${at}`));
    const block = market.as(maker.owner).enquiries.block.mutate({ organisationId: asker.id });
    const outcomes = await Promise.allSettled(sends);
    await block;
    const acknowledged = outcomes.filter(({ status }) => status === "fulfilled").length;
    const entries = await entriesFor(market, maker.owner, id);
    expect(entries.filter(({ kind }) => kind === "message")).toHaveLength(1 + acknowledged);
    expect(entries.at(-1)?.event).toEqual({ type: "blocked" });
  });

  test("refuses: oneself, an organisation that one cannot know, staff, and lifting what does not stand", async () => {
    const { asker, maker } = await talk(market);
    const boss = market.as(maker.owner).enquiries;
    expect(await refusalReason(boss.block.mutate({ organisationId: maker.id }))).toBe("enquiries.own-organisation");
    const unknown = await market.organisation({ membership: "applied" });
    expect(await refusal(boss.block.mutate({ organisationId: unknown.id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusal(boss.unblock.mutate({ organisationId: asker.id }))).toMatchObject({ code: "NOT_FOUND" });
    const staff = await market.person({ organisation: maker });
    expect(await refusalReason(market.as(staff).enquiries.block.mutate({ organisationId: asker.id }))).toBe(
      "role-too-low",
    );
    expect(await refusalReason(market.as(staff).enquiries.unblock.mutate({ organisationId: asker.id }))).toBe(
      "role-too-low",
    );
    expect((await market.as(staff).enquiries.blocks.query({ locale: "en" })).can).toEqual({ manage: false });
  });
});

test("whoever has read a thread is done with what told them of it, and nobody else is", async () => {
  const { id, messageId, maker } = await talk(market);
  const colleague = await market.person({ organisation: maker });
  await tellAll(market.parts);
  const unread = async (person: TestPerson) => (await market.as(person).notifications.unread.query()).unread;
  expect([await unread(maker.owner), await unread(colleague)]).toEqual([1, 1]);
  await market.as(maker.owner).enquiries.read.mutate({ id, entryId: messageId });
  expect([await unread(maker.owner), await unread(colleague)]).toEqual([0, 1]);
});
