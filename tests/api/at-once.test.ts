import { Prisma } from "@commonbench/db/client";
import { atCommit, leads } from "@commonbench/api/commit-tail";
import { atOnce, transactions } from "@commonbench/api/tx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import type { TestOrganisation } from "../support/organisations.ts";

let market: Marketplace;
let house: TestOrganisation;
beforeAll(async () => {
  market = await openMarketplace();
  house = await market.organisation({ membership: "admitted" });
});
afterAll(() => market.close());

type Tx = Parameters<Parameters<ReturnType<typeof transactions>>[0]>[0];

const outcome = (work: (tx: Tx) => Promise<string>) => {
  const { db, pool } = market.parts;
  let begun = 0;
  const tx: ReturnType<typeof transactions> = (inside) => {
    begun += 1;
    return transactions(db)(inside);
  };
  return atOnce({ db, pool, tx }, work, (reason) => `refused: ${reason}`).then((said) => ({ said, begun }));
};

/** Renames the house, if the reason to refuse is null, and says so. */
const renamed = async (tx: Tx, name: string, reason: string | null) => {
  const makes = Prisma.sql`update organisation set legal_name = ${name} where id = ${house.id}::uuid returning id`;
  const led = leads(tx, { makes, insists: [Prisma.sql`select refuse(${reason}) from made`] });
  if (!led) await tx.$executeRaw(makes);
  await atCommit(tx, {
    adds: Prisma.sql`
      insert into trail_entry (id, at, organisation_id, subject, subject_id, action, data)
      values (gen_random_uuid(), now(), ${house.id}::uuid, 'organisation', ${house.id}::uuid, ${name}, '{}')`,
  });
  return "done";
};
const stands = async () => {
  const { legalName: name } = await market.db.organisation.findUniqueOrThrow({ where: { id: house.id } });
  const told = await market.db.trailEntry.count({ where: { subjectId: house.id, action: name } });
  return { name, told };
};

test("a change and what is told of it are one statement", async () => {
  expect(await outcome((tx) => renamed(tx, "One", null))).toEqual({ said: "done", begun: 0 });
  expect(await stands()).toEqual({ name: "One", told: 1 });
});

test("what the statement refuses leaves nothing", async () => {
  expect(await outcome((tx) => renamed(tx, "Two", "taken"))).toEqual({ said: "refused: taken", begun: 0 });
  expect(await stands()).toEqual({ name: "One", told: 1 });
  expect(await market.db.trailEntry.count({ where: { action: "Two" } })).toBe(0);
});

test("work that asks the database something gets a transaction, and nothing is told twice", async () => {
  const asks = async (tx: Tx) => {
    const said = await renamed(tx, "Three", null);
    await tx.organisation.count();
    return said;
  };
  expect(await outcome(asks)).toEqual({ said: "done", begun: 1 });
  expect(await stands()).toEqual({ name: "Three", told: 1 });
});

test("what fails fails, in either way, and nothing is left", async () => {
  const fails = async (tx: Tx) => {
    await renamed(tx, "Four", null);
    throw new Error("halfway");
  };
  await expect(outcome(fails)).rejects.toThrow("halfway");
  const wrong = async (tx: Tx) => {
    const makes = Prisma.sql`update organisation set legal_name = null where id = ${house.id}::uuid returning id`;
    leads(tx, { makes, insists: [Prisma.sql`select refuse(null) from made`] });
    return "done";
  };
  await expect(outcome(wrong)).rejects.toThrow("null value");
  expect(await stands()).toEqual({ name: "Three", told: 1 });
});
