import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { uploaded } from "../../support/uploads.ts";
import { about, ask, entriesFor, inboxOf, twoSides } from "./talk.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const words = (text: string) => ({ messageId: randomUUID(), text, attachments: [], locale: "en" as const });

describe("enquiries.ask", () => {
  test("an enquiry lands in the inbox of the other organisation, with a card of what it is about", async () => {
    const pair = await twoSides(market);
    const { id, text } = await ask(market, pair);
    const [row] = (await inboxOf(market, pair.maker.owner)).rows;
    expect(row).toMatchObject({ id, status: "open", unread: 1, assignee: null, other: { name: pair.asker.name } });
    expect(row?.last).toMatchObject({ kind: "message", own: false, text });
    const seen = await market.as(pair.maker.owner).enquiries.get.query({ id, locale: "en" });
    expect(seen).toMatchObject({
      role: "addressee",
      card: { kind: "listing", id: pair.listing.id, title: "Vacuum casting, two lines" },
      can: { write: true },
    });
    const own = await market.as(pair.asker.owner).enquiries.get.query({ id, locale: "en" });
    expect(own).toMatchObject({ role: "asker", status: "waiting", unread: 0, assignee: { id: pair.asker.owner.id } });
  });

  test("the card stays as it was when the listing changes", async () => {
    const pair = await twoSides(market);
    const { id } = await ask(market, pair);
    const text = { en: { title: "Something else", summary: "", description: "", included: "", terms: "" } };
    await market.db.listing.update({ where: { id: pair.listing.id }, data: { text, status: "closed" } });
    const { card } = await market.as(pair.asker.owner).enquiries.get.query({ id, locale: "en" });
    expect(card.title).toBe("Vacuum casting, two lines");
  });

  test("an organisation can be asked as such, and the subject tells what was asked already", async () => {
    const { asker, maker } = await twoSides(market);
    const subject = { kind: "organisation" as const, id: maker.id };
    const client = market.as(asker.owner);
    expect(await client.enquiries.subject.query({ subject, locale: "en" })).toMatchObject({
      organisation: { id: maker.id },
      can: { ask: true, askRefusal: null },
      threads: [],
    });
    const { enquiryId } = await client.enquiries.ask.mutate({
      subject,
      ...words("Do you take apprentices in spring?"),
    });
    const after = await client.enquiries.subject.query({ subject, locale: "en" });
    expect(after.threads.map(({ id }) => id)).toEqual([enquiryId]);
  });

  test("visitors and applicants may enquire", async () => {
    for (const asker of [{ class: "visitor", jurisdiction: "other" }, { membership: "applied" }] as const) {
      const pair = await twoSides(market, { asker });
      const { id } = await ask(market, pair);
      expect((await inboxOf(market, pair.maker.owner)).rows[0]?.id).toBe(id);
    }
  });

  test("staff of the other organisation sees it and can take it", async () => {
    const pair = await twoSides(market);
    const { id } = await ask(market, pair);
    const staff = await market.person({ organisation: pair.maker, role: "staff" });
    const taken = await market.as(staff).enquiries.assign.mutate({ id, personId: staff.id, was: null });
    expect(taken.assignee).toEqual({ id: staff.id, name: staff.name });
  });

  test("the same message twenty times at once, is one enquiry", async () => {
    const { asker, maker, listing } = await twoSides(market);
    const client = market.as(asker.owner);
    const input = { subject: about(listing), ...words("Can you cast 40 rings in 18 K rose gold?") };
    const sent = await Promise.all(Array.from({ length: 20 }, () => client.enquiries.ask.mutate(input)));
    expect(new Set(sent.map(({ enquiryId }) => enquiryId)).size).toBe(1);
    const { rows } = await inboxOf(market, maker.owner);
    expect(rows).toHaveLength(1);
    expect(await entriesFor(market, asker.owner, rows[0]?.id ?? "")).toHaveLength(1);
  });

  test("it takes own files along, which the other side then reads", async () => {
    const { asker, maker, listing } = await twoSides(market);
    const photo = await uploaded(market, asker.owner, "photo");
    const document = await uploaded(market, asker.owner, "document");
    const outsider = await market.organisation({ membership: "admitted" });
    const url = `/files/${photo}/small.webp`;
    expect((await market.fetch(url, { as: maker.owner })).status).toBe(404);
    await market
      .as(asker.owner)
      .enquiries.ask.mutate({ subject: about(listing), ...words("As in the drawing"), attachments: [photo, document] });
    expect((await market.fetch(url, { as: maker.owner })).status).toBe(200);
    expect((await market.fetch(url, { as: outsider.owner })).status).toBe(404);
    const shown = await market.fetch(`/files/${document}/document.pdf?inline=1`, { as: maker.owner });
    expect([shown.status, shown.headers.get("content-disposition")]).toEqual([200, "inline"]);
    const [row] = (await inboxOf(market, maker.owner)).rows;
    const [entry] = await entriesFor(market, maker.owner, row?.id ?? "");
    expect(entry?.attachments.map(({ kind, url: at }) => [kind, at !== null])).toEqual([
      ["photo", true],
      ["document", true],
    ]);
  });

  test("refuses: another's files", async () => {
    const { asker, maker, listing } = await twoSides(market);
    const theirs = await uploaded(market, maker.owner, "document");
    const call = market
      .as(asker.owner)
      .enquiries.ask.mutate({ subject: about(listing), ...words("With your file"), attachments: [theirs] });
    expect(await refusalReason(call)).toBe("listings.file-of-other-organisation");
  });

  test("refuses: one's own listing, and one that is not to be seen", async () => {
    const { asker, maker, listing } = await twoSides(market, { asker: { class: "visitor" } });
    const own = market.as(maker.owner).enquiries.ask.mutate({ subject: about(listing), ...words("Myself") });
    expect(await refusalReason(own)).toBe("enquiries.own-organisation");
    for (const wish of [{ visibility: "members" }, { status: "draft" }, { status: "paused" }]) {
      const hidden = await market.listing(maker, wish);
      const call = market.as(asker.owner).enquiries.ask.mutate({ subject: about(hidden), ...words("Hidden") });
      expect(await refusal(call)).toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("refuses: an organisation that is not public", async () => {
    const { asker } = await twoSides(market);
    const applicant = await market.organisation({ membership: "applied" });
    const subject = { kind: "organisation" as const, id: applicant.id };
    const call = market.as(asker.owner).enquiries.ask.mutate({ subject, ...words("Hello there, who are you?") });
    expect(await refusal(call)).toMatchObject({ code: "NOT_FOUND" });
  });

  test("refuses: suspended and expelled organisations", async () => {
    for (const membership of ["suspended", "expelled"] as const) {
      const { asker, listing } = await twoSides(market, { asker: { membership } });
      const call = market.as(asker.owner).enquiries.ask.mutate({ subject: about(listing), ...words("Still here") });
      expect(await refusalReason(call)).toBe(`enquiries.${membership}`);
    }
  });

  test("refuses: nothing written and nothing attached", async () => {
    const { asker, listing } = await twoSides(market);
    const call = market.as(asker.owner).enquiries.ask.mutate({ subject: about(listing), ...words("  ") });
    expect((await refusal(call)).fields).toEqual(["text: too-short"]);
  });

  test("refuses: an id that stands for somebody else's words", async () => {
    const pair = await twoSides(market);
    const { messageId } = await ask(market, pair);
    const { asker, listing } = await twoSides(market);
    const call = market
      .as(asker.owner)
      .enquiries.ask.mutate({ ...words("Mine now?"), messageId, subject: about(listing) });
    expect(await refusal(call)).toMatchObject({ code: "CONFLICT" });
  });

  test("refuses: more in a day than an organisation may begin, and lets it go on the next day", async () => {
    const { asker, listing } = await twoSides(market, { asker: { class: "visitor" } });
    const client = market.as(asker.owner);
    const one = () => client.enquiries.ask.mutate({ subject: about(listing), ...words(`Number ${randomUUID()}`) });
    await Promise.all(Array.from({ length: 9 }, one));
    const outcomes = await Promise.allSettled([one(), one(), one()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusal(one())).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      reason: "enquiries.too-many-today",
    });
    market.clock.advance({ hours: 25 });
    await one();
  });

  test("the same words to many are flagged, slowed and brought before the secretariat once", async () => {
    const asker = await market.organisation({ membership: "admitted" });
    const client = market.as(asker.owner);
    const desk = await market.secretariat();
    const one = async (text: string) => {
      const maker = await market.organisation({ membership: "admitted" });
      const listing = await market.listing(maker);
      const call = client.enquiries.ask.mutate({ subject: about(listing), ...words(text) });
      return { call, maker };
    };
    for (const text of [
      "我们提供最低价的镀金服务，请联系",
      "我們提供最低價的鍍金服務，請聯繫!",
      "我们提供最低价的镀金服务 请联系",
    ])
      await (
        await one(text)
      ).call;
    const slowed = await refusal((await one("我们提供最低价的镀金服务，请联系")).call);
    expect(slowed).toMatchObject({ reason: "enquiries.same-text", details: { retryAfterSeconds: 600 } });
    const before = await market.as(desk).enquiries.reports.query({ locale: "en" });
    for (let round = 0; round < 2; round++) {
      market.clock.advance({ hours: 1 });
      const { call, maker } = await one("我们提供最低价的镀金服务，请联系");
      await call;
      expect((await inboxOf(market, maker.owner)).rows[0]?.sentToMany).toBe(true);
    }
    const after = await market.as(desk).enquiries.reports.query({ locale: "en" });
    expect(after.open - before.open).toBe(1);
    const mine = after.rows.find(({ reported }) => reported.id === asker.id);
    expect(mine).toMatchObject({ cause: "same-text", reporter: null, status: "open" });
    expect((await market.trail(mine?.id ?? "")).map(({ action }) => action)).toEqual(["enquiry.flagged"]);
    expect(await client.enquiries.inbox.query({ locale: "en" })).toMatchObject({
      rows: [{ sentToMany: false }, {}, {}, {}, {}],
    });
  });

  test("the event is told to the other side", async () => {
    const pair = await twoSides(market);
    const { id, messageId, text } = await ask(market, pair);
    const notices = await market.db.notice.findMany({
      where: { event: "enquiry-new" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(notices[0]).toMatchObject({
      payload: {
        enquiryId: id,
        messageId,
        excerpt: text,
        organisationId: pair.maker.id,
        fromOrganisationId: pair.asker.id,
      },
      audience: { kind: "organisation", organisationId: pair.maker.id },
    });
  });
});
