import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { completeDraft, publishedListing, session, waitingToIndex, words } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const member = () => market.organisation({ membership: "admitted", placeId: "panyu-daluotang" });

describe("listings.update", () => {
  test("a draft is saved as it is typed, with what still keeps it from being published", async () => {
    const { owner } = await member();
    const client = market.as(owner);
    const { id, version } = await client.listings.start.mutate({ kind: "equipment", locale: "en" });
    const { content } = await client.listings.edit.query({ id });
    const saved = await client.listings.update.mutate({
      id,
      version,
      content: { ...content, text: { en: words("  Casting\u00a0 machine ") } },
    });
    expect(saved.version).toBe(version + 1);
    expect(saved.content.text.en?.title).toBe("Casting machine");
    expect(saved.problems.map(({ field }) => field)).toEqual(["categoryId"]);
    expect(await client.listings.edit.query({ id })).toEqual(saved);
  });

  test("saving what is already there makes no new version", async () => {
    const { owner } = await member();
    const draft = await completeDraft(market, owner, "training");
    const again = await market
      .as(owner)
      .listings.update.mutate({ id: draft.id, version: draft.version, content: draft.content });
    expect(again.version).toBe(draft.version);
  });

  test("conflict: somebody saved in between; both versions are told", async () => {
    const organisation = await member();
    const colleague = await market.person({ name: "He Wanyi", organisation, role: "staff" });
    const draft = await completeDraft(market, organisation.owner);
    const { id, version, content } = draft;
    await market.as(colleague).listings.update.mutate({ id, version, content: { ...content, price: 50_000 } });
    const late = market
      .as(organisation.owner)
      .listings.update.mutate({ id, version, content: { ...content, price: 60_000 } });
    const { code, reason, details } = await refusal(late);
    expect({ code, reason }).toEqual({ code: "CONFLICT", reason: "listings.changed-meanwhile" });
    expect(details).toMatchObject({
      yours: version,
      theirs: { version: version + 1, by: "He Wanyi", content: { price: 50_000 } },
    });
  });

  test("of many who save the same version at once, exactly one wins", async () => {
    const { owner } = await member();
    const { id, version, content } = await completeDraft(market, owner);
    const saves = Array.from({ length: 8 }, (_, index) =>
      market.as(owner).listings.update.mutate({ id, version, content: { ...content, price: 1000 + index } }),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = outcomes.flatMap((each) =>
      each.status === "rejected" ? [refusalReason(Promise.reject(each.reason))] : [],
    );
    expect(new Set(await Promise.all(lost))).toEqual(new Set(["listings.changed-meanwhile"]));
    expect((await market.as(owner).listings.edit.query({ id })).version).toBe(version + 1);
  });

  test("a published listing stays fit to be published", async () => {
    const { owner } = await member();
    const { id, version, content } = await publishedListing(market, owner);
    const { reason, details } = await refusal(
      market.as(owner).listings.update.mutate({ id, version, content: { ...content, price: null } }),
    );
    expect(reason).toBe("listings.incomplete");
    expect(details).toEqual({ problems: [{ field: "price", problem: "missing" }] });
  });

  test("a change of a published listing is told to the index, one of a draft is not", async () => {
    const { owner } = await member();
    const draft = await completeDraft(market, owner);
    const { id, version, content } = await publishedListing(market, owner);
    await market.runJobs();
    await market.as(owner).listings.update.mutate({ id, version, content: { ...content, price: 49_000 } });
    expect([await waitingToIndex(market, draft.id), await waitingToIndex(market, id)]).toEqual([0, 1]);
    await market.runJobs();
  });

  test("refuses what the taxonomy does not know", async () => {
    const { owner } = await member();
    const { id, version, content } = await completeDraft(market, owner, "partner");
    const capability = content.capability;
    if (capability === null) throw new Error("a partner has a capability");
    const changes = {
      "listings.unknown-category": { categoryId: "nothing" },
      "listings.category-of-other-kind": { categoryId: "vacuum-casting" },
      "listings.unknown-programme": { programmes: ["nothing"] },
      "listings.price-unit-not-allowed": { priceUnit: "nothing" },
      "listings.unknown-place": { capability: { ...capability, marketsServed: ["nowhere"] } },
      "listings.unknown-stage": { capability: { ...capability, stages: ["z9"] } },
      "listings.unknown-language": { sessions: [{ ...session, language: "tlh" }] },
      "listings.unknown-attribute": { attributes: { nothing: true } },
      "listings.attribute-wrong": { attributes: { metals: "au-750" } },
    };
    for (const [reason, change] of Object.entries(changes)) {
      expect(
        await refusalReason(
          market.as(owner).listings.update.mutate({ id, version, content: { ...content, ...change } }),
        ),
      ).toBe(reason);
    }
    const elsewhere = { placeId: "nowhere", address: "", lat: 1, lon: 1, timeZone: "Asia/Shanghai" };
    expect(
      await refusalReason(
        market.as(owner).listings.update.mutate({ id, version, content: { ...content, position: elsewhere } }),
      ),
    ).toBe("listings.unknown-place");
  });

  test("a draft may hold a figure out of range until it is published", async () => {
    const { owner } = await member();
    const draft = await completeDraft(market, owner, "equipment", {});
    const attributes = { ...draft.content.attributes, "chamber-volume": { value: 500, unit: "l" } };
    const saved = await market
      .as(owner)
      .listings.update.mutate({ id: draft.id, version: draft.version, content: { ...draft.content, attributes } });
    expect(saved.problems).toEqual([
      { field: "attributes.chamber-volume", problem: "too-large", limit: 100, unit: "l" },
    ]);
  });

  test("sessions keep their ids, go when they are left out, and come in order", async () => {
    const { owner } = await member();
    const client = market.as(owner);
    const first = await completeDraft(market, owner, "training");
    const early = { ...session, startsAt: "2026-12-01T09:00:00+08:00", endsAt: "2026-12-02T09:00:00+08:00" };
    const two = await client.listings.update.mutate({
      id: first.id,
      version: first.version,
      content: { ...first.content, sessions: [...first.content.sessions, early] },
    });
    expect(two.content.sessions.map(({ startsAt }) => startsAt)).toEqual([
      "2026-12-01T01:00:00.000Z",
      session.startsAt,
    ]);
    expect(two.content.sessions[1]?.id).toBe(first.content.sessions[0]?.id);
    const one = await client.listings.update.mutate({
      id: first.id,
      version: two.version,
      content: { ...two.content, sessions: two.content.sessions.slice(0, 1) },
    });
    expect(one.content.sessions).toEqual(two.content.sessions.slice(0, 1));
  });

  test("refuses a session of another listing", async () => {
    const { owner } = await member();
    const other = await completeDraft(market, owner, "training");
    const { id, version, content } = await completeDraft(market, owner, "training");
    const theirs = market
      .as(owner)
      .listings.update.mutate({ id, version, content: { ...content, sessions: other.content.sessions } });
    expect(await refusalReason(theirs)).toBe("listings.unknown-session");
  });

  test("refuses files of another organisation, and documents as photos; a file named twice is kept once", async () => {
    const organisation = await member();
    const { owner } = organisation;
    const file = (organisationId: string, kind: "photo" | "document") =>
      market.db.storedFile.create({
        data: { organisationId, uploadedById: owner.id, kind, name: "x", mime: "x", bytes: 1, width: 4, height: 3 },
      });
    const { id, version, content } = await completeDraft(market, owner);
    const save = (change: object) =>
      market.as(owner).listings.update.mutate({ id, version, content: { ...content, ...change } });
    const foreign = await file((await member()).id, "photo");
    const paper = await file(organisation.id, "document");
    expect(await refusalReason(save({ photos: [{ fileId: foreign.id, alt: "" }] }))).toBe(
      "listings.file-of-other-organisation",
    );
    expect(await refusalReason(save({ photos: [{ fileId: paper.id, alt: "" }] }))).toBe(
      "listings.file-of-other-organisation",
    );
    expect(await refusalReason(save({ documents: [{ fileId: foreign.id, title: "Data sheet" }] }))).toBe(
      "listings.file-of-other-organisation",
    );
    const own = await file(organisation.id, "photo");
    const saved = await save({
      photos: [
        { fileId: own.id, alt: "The chamber" },
        { fileId: own.id, alt: "again" },
      ],
    });
    expect(saved.content.photos).toEqual([{ fileId: own.id, alt: "The chamber" }]);
    expect(saved.files).toEqual([{ id: own.id, name: "x", bytes: 1, width: 4, height: 3 }]);
  });

  test("hides another organisation's listing, and leaves a removed one as it is", async () => {
    const { owner } = await member();
    const { id, version, content } = await publishedListing(market, owner);
    const stranger = (await member()).owner;
    expect(await refusal(market.as(stranger).listings.update.mutate({ id, version, content }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refusal(market.as(stranger).listings.edit.query({ id }))).toMatchObject({ code: "NOT_FOUND" });
    const secretariat = await market.secretariat();
    const removed = await market.as(secretariat).listings.remove.mutate({ id, reason: "Wrong fineness" });
    expect(
      await refusalReason(market.as(owner).listings.update.mutate({ id, version: removed.version, content })),
    ).toBe("listings.not-allowed-now");
  });
});
