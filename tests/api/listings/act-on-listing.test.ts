import { LISTING_STATUSES } from "@commonbench/domain/listings/schemas";
import { nextListingStatus } from "@commonbench/domain/listings/rules";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { completeDraft, publishedListing, session, waitingToIndex } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const member = () => market.organisation({ membership: "admitted" });

describe("listings.act", () => {
  test("a member publishes a complete draft: the trail says so and the index follows", async () => {
    const organisation = await member();
    const { id, version } = await completeDraft(market, organisation.owner);
    const published = await market.as(organisation.owner).listings.act.mutate({ id, action: "publish" });
    expect(published).toMatchObject({
      status: "published",
      version: version + 1,
      can: { publish: false, pause: true, close: true, discard: false },
    });
    expect(await market.trail(id)).toMatchObject([
      { action: "listing.published", personId: organisation.owner.id, organisationId: organisation.id },
    ]);
    expect(await waitingToIndex(market, id)).toBe(1);
    expect((await market.as(organisation.owner).listings.edit.query({ id })).publishedAt).toBe(
      market.clock.now().toISOString(),
    );
  });

  test("every step of the lifecycle is allowed, every other refused", async () => {
    const { owner } = await member();
    const actions = ["publish", "pause", "close", "reopen"] as const;
    for (const status of LISTING_STATUSES) {
      for (const action of actions) {
        const { id } = await completeDraft(market, owner);
        await market.db.listing.update({ where: { id }, data: { status } });
        const next = nextListingStatus(status, action);
        const outcome = market.as(owner).listings.act.mutate({ id, action });
        if (next === null) expect(await refusalReason(outcome)).toBe("listings.not-allowed-now");
        else expect((await outcome).status).toBe(next);
      }
    }
  });

  test("refuses: the listing is incomplete, with what is missing", async () => {
    const { owner } = await member();
    const { id } = await market.as(owner).listings.start.mutate({ kind: "training", locale: "pt" });
    const { reason, details } = await refusal(market.as(owner).listings.act.mutate({ id, action: "publish" }));
    expect(reason).toBe("listings.incomplete");
    expect(details).toMatchObject({
      problems: [
        { field: "categoryId", problem: "missing" },
        { field: "text.pt.title" },
        { field: "position" },
        { field: "sessions" },
      ],
    });
  });

  test.each([
    [undefined, "listings.not-admitted"],
    ["applied", "listings.not-admitted"],
    ["under-review", "listings.not-admitted"],
    ["declined", "listings.not-admitted"],
    ["withdrawn", "listings.not-admitted"],
    ["expelled", "listings.not-admitted"],
    ["suspended", "listings.suspended"],
  ] as const)("refuses: a membership that is %s: %s", async (membership, reason) => {
    const { owner } = await market.organisation(membership === undefined ? { class: "visitor" } : { membership });
    const { id, can } = await completeDraft(market, owner);
    expect(can.publish).toBe(false);
    expect(await refusalReason(market.as(owner).listings.act.mutate({ id, action: "publish" }))).toBe(reason);
  });

  test("a course whose sessions have all begun cannot be reopened", async () => {
    const { owner } = await member();
    const soon = { ...session, startsAt: "2026-11-24T01:00:00.000Z", endsAt: "2026-11-25T01:00:00.000Z" };
    const { id } = await publishedListing(market, owner, "training", { sessions: [soon] });
    await market.as(owner).listings.act.mutate({ id, action: "pause" });
    market.clock.advance({ days: 2 });
    expect(await refusalReason(market.as(owner).listings.act.mutate({ id, action: "reopen" }))).toBe(
      "listings.incomplete",
    );
    market.clock.advance({ days: -2 });
  });

  test("reopening does not make an old listing new", async () => {
    const { owner } = await member();
    const { id, publishedAt } = await publishedListing(market, owner);
    await market.as(owner).listings.act.mutate({ id, action: "close" });
    market.clock.advance({ days: 30 });
    await market.as(owner).listings.act.mutate({ id, action: "reopen" });
    expect((await market.as(owner).listings.edit.query({ id })).publishedAt).toBe(publishedAt);
    market.clock.advance({ days: -30 });
  });

  test("hides another organisation's listing", async () => {
    const { id } = await publishedListing(market, (await member()).owner);
    const stranger = (await member()).owner;
    expect(await refusal(market.as(stranger).listings.act.mutate({ id, action: "pause" }))).toMatchObject({
      code: "NOT_FOUND",
    });
    const secretariat = await market.secretariat();
    expect(await refusal(market.as(secretariat).listings.act.mutate({ id, action: "pause" }))).toMatchObject({
      reason: "choose-an-organisation",
    });
  });

  test("of many who publish at once, one does, and the trail has one entry", async () => {
    const { owner } = await member();
    const { id } = await completeDraft(market, owner);
    const acts = Array.from({ length: 6 }, () => market.as(owner).listings.act.mutate({ id, action: "publish" }));
    const outcomes = await Promise.allSettled(acts);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await market.trail(id)).toHaveLength(1);
  });

  test("a suspension at the same moment never leaves anything published", async () => {
    for (let round = 0; round < 5; round += 1) {
      const organisation = await member();
      const { id } = await completeDraft(market, organisation.owner);
      const secretariat = await market.secretariat();
      const file = await market.db.membership.findUniqueOrThrow({ where: { organisationId: organisation.id } });
      await Promise.allSettled([
        market.as(organisation.owner).listings.act.mutate({ id, action: "publish" }),
        market
          .as(secretariat)
          .memberships.decide.mutate({ id: file.id, decision: "suspend", reason: "Unpaid", version: file.version }),
      ]);
      const { status } = await market.db.membership.findUniqueOrThrow({ where: { organisationId: organisation.id } });
      expect(status).toBe("suspended");
      expect((await market.db.listing.findUniqueOrThrow({ where: { id } })).status).not.toBe("published");
    }
  });
});
