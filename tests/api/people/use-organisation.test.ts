import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("people.useOrganisation", () => {
  test("a person turns to another organisation in this session only", async () => {
    const owner = await market.person();
    const first = await market.organisation({ owner });
    const second = await market.organisation({ owner, membership: "admitted" });
    const phone = await market.signInAgain(owner, first.id);
    const me = await market.as(owner).people.useOrganisation.mutate({ organisationId: second.id });
    expect(me?.organisation?.id).toBe(second.id);
    expect(me?.can.publishes).toBe(true);
    expect((await market.as(owner).people.me.query())?.organisation?.id).toBe(second.id);
    expect((await market.as(phone).people.me.query())?.organisation?.id).toBe(first.id);
  });

  test("a person acts for none, and is refused what needs one", async () => {
    const { owner } = await market.organisation();
    const me = await market.as(owner).people.useOrganisation.mutate({ organisationId: null });
    expect(me?.organisation).toBeNull();
    expect(me?.organisations).toHaveLength(1);
    expect(await refusalReason(market.as(owner).organisations.mine.query())).toBe("choose-an-organisation");
  });

  test("refuses an organisation in which the person holds no post, as if it did not exist", async () => {
    const { owner } = await market.organisation();
    const other = await market.organisation({ membership: "admitted" });
    const toOther = await refusal(market.as(owner).people.useOrganisation.mutate({ organisationId: other.id }));
    const toNothing = await refusal(
      market.as(owner).people.useOrganisation.mutate({ organisationId: crypto.randomUUID() }),
    );
    expect(toOther).toMatchObject({ code: "FORBIDDEN", reason: "not-in-organisation" });
    expect(toNothing).toEqual(toOther);
  });

  test("refuses: nobody is signed in", async () => {
    expect(await refusalReason(market.anonymous.people.useOrganisation.mutate({ organisationId: null }))).toBe(
      "sign-in-first",
    );
  });
});
