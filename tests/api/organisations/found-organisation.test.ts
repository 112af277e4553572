import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { registrationNumber } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const wish = (over: object = {}) => ({
  legalName: "Panyu Golden Flask Casting Co., Ltd.",
  names: { en: "Golden Flask" },
  locale: "en" as const,
  class: "enterprise" as const,
  jurisdiction: "mainland" as const,
  registrationNumber: registrationNumber("mainland"),
  ...over,
});

describe("organisations.found", () => {
  test("a person founds an organisation, owns it, and acts for it from then on", async () => {
    const person = await market.person();
    const founded = await market.as(person).organisations.found.mutate(wish());
    expect(founded).toMatchObject({
      version: 1,
      role: "owner",
      membership: null,
      class: "enterprise",
      jurisdiction: "mainland",
    });
    expect(founded.can).toEqual({ edit: true, changeClass: true, addCredential: true, invite: true });
    const me = await market.as(person).people.me.query();
    expect(me?.organisation).toMatchObject({ id: founded.id, role: "owner", name: "Golden Flask" });
    expect(await market.trail(founded.id)).toMatchObject([
      { action: "organisation.founded", personId: person.id, organisationId: founded.id },
    ]);
  });

  test.each([
    ["mainland", " 9144 0101-MA5AN XXXX ", null],
    ["hong-kong", "1234 5678", "12345678"],
    ["hong-kong", "12345679-000-06-26-9", "12345679"],
    ["hong-kong", "1234567", null],
    ["macao", "12345 so", "12345SO"],
    ["macao", "abc", null],
    ["other", "IT 01234567890", "IT01234567890"],
  ] as const)("%s register: %s is kept as %s", async (jurisdiction, number, kept) => {
    const person = await market.person();
    const call = market.as(person).organisations.found.mutate(wish({ jurisdiction, registrationNumber: number }));
    if (kept === null) expect(await refusalReason(call)).toBe("organisations.registration-number-invalid");
    else expect((await call).registrationNumber).toBe(kept);
  });

  test("refuses a number of the same register that is taken, however it is written", async () => {
    const number = registrationNumber("mainland");
    await market.as(await market.person()).organisations.found.mutate(wish({ registrationNumber: number }));
    const again = wish({ registrationNumber: `${number.slice(0, 8).toLowerCase()} ${number.slice(8)}` });
    expect(await refusal(market.as(await market.person()).organisations.found.mutate(again))).toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      reason: "organisations.registration-number-taken",
    });
  });

  test("the address comes from the name in Latin letters, numbered when taken, else is made up", async () => {
    const slugOf = async (over: object) =>
      (await market.as(await market.person()).organisations.found.mutate(wish(over))).slug;
    const names = { "zh-Hans": "大罗塘首饰厂", pt: "Fábrica São João" };
    expect(await slugOf({ names, legalName: "大罗塘首饰厂有限公司" })).toBe("fabrica-sao-joao");
    expect(await slugOf({ names })).toBe("fabrica-sao-joao-2");
    expect(await slugOf({ names })).toBe("fabrica-sao-joao-3");
    expect(await slugOf({ names: { "zh-Hans": "大罗塘" }, legalName: "大罗塘有限公司" })).toMatch(/^o-[0-9a-f]{8}$/);
  });

  test("of many who found with one number at once, one wins; with one name, all get an address of their own", async () => {
    const number = registrationNumber("mainland");
    const people = await Promise.all(Array.from({ length: 6 }, () => market.person()));
    const outcomes = await Promise.all(
      people.map((person) =>
        market
          .as(person)
          .organisations.found.mutate(wish({ registrationNumber: number }))
          .then(
            () => "founded",
            (error: { data?: { reason?: string } }) => error.data?.reason,
          ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "founded")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "organisations.registration-number-taken")).toHaveLength(5);
    const slugs = await Promise.all(
      people.map(
        async (person) =>
          (await market.as(person).organisations.found.mutate(wish({ names: { en: "Same Name" } }))).slug,
      ),
    );
    expect(new Set(slugs).size).toBe(6);
  });

  test("refuses: nobody is signed in", async () => {
    expect(await refusalReason(market.anonymous.organisations.found.mutate(wish()))).toBe("sign-in-first");
  });

  test("refuses an organisation without any name", async () => {
    const answer = await refusal(market.as(await market.person()).organisations.found.mutate(wish({ names: {} })));
    expect(answer.fields).toEqual(["names: needs-one-language"]);
  });

  test("refuses the twenty-first organisation of one owner", async () => {
    const owner = await market.person();
    for (let number = 0; number < 20; number++) await market.organisation({ owner });
    expect(await refusal(market.as(owner).organisations.found.mutate(wish()))).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      reason: "too-many-requests",
    });
  });
});
