import { transactions } from "@commonbench/api/tx";
import { openDb } from "@commonbench/db/client";
import { DomainError } from "@commonbench/domain/errors";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../support/postgres.ts";

let database: FreshDatabase;
let opened: ReturnType<typeof openDb>;
beforeAll(async () => {
  database = await freshDatabase();
  opened = openDb(database.url);
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

const person = async (name: string) =>
  (await opened.db.person.create({ data: { name, email: `${name}@example.test` }, select: { id: true } })).id;

test.each([true, false])(
  "of two transactions that wait for each other one ends as a conflict (own SQL: %s)",
  async (raw) => {
    const tx = transactions(opened.db);
    const ids = [await person(`first-${raw}`), await person(`second-${raw}`)] as const;
    let waiting = 0;
    const take = (first: string, second: string) =>
      tx(async (each) => {
        await each.person.update({ where: { id: first }, data: { name: "taken" } });
        waiting += 1;
        while (waiting < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        if (raw) await each.$executeRaw`update person set name = 'both' where id = ${second}::uuid`;
        else await each.person.update({ where: { id: second }, data: { name: "both" } });
      });
    const outcomes = await Promise.allSettled([take(ids[0], ids[1]), take(ids[1], ids[0])]);
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toBeInstanceOf(DomainError);
    expect(lost[0]).toMatchObject({ code: "CONFLICT", reason: "conflict" });
  },
);
