// Who may do what: every procedure against every kind of caller, over HTTP. A procedure without a row fails.
import { appRouter } from "@commonbench/api/router";
import { open, router } from "@commonbench/api/trpc";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import { ACTORS, type ActorKind, setStage, type Stage } from "./matrix/actors.ts";
import { fingerprint, OTHERS, OWNED } from "./matrix/fingerprint.ts";
import { idPaths, replaced, valueAt } from "./matrix/ids.ts";
import { call, isMutation, MUTATIONS, unmatched } from "./matrix/procedures.ts";
import { ROWS } from "./matrix/rows/all.ts";
import type { Outcome, Row } from "./matrix/table.ts";
import { fillVault, leaked, type Secret } from "./matrix/vault.ts";

let market: Marketplace;
let secrets: Secret[];
beforeAll(async () => {
  market = await openMarketplace();
  secrets = await fillVault(market);
});
afterAll(() => market.close());

/** Reading changes nothing, so that readers of one kind can share what they read. */
const readers = new Map<ActorKind, Stage>();
async function stageFor(row: Row, kind: ActorKind): Promise<Stage> {
  if (isMutation(row.procedure)) return setStage(market, kind);
  const stage = readers.get(kind) ?? (await setStage(market, kind));
  readers.set(kind, stage);
  return stage;
}

/** One cell. What was refused must have left no trace, and no answer may tell what that caller may not know. */
async function cell(row: Row, kind: ActorKind): Promise<Outcome> {
  const stage = await stageFor(row, kind);
  const input = await row.input(stage);
  const refusal = row.cells[kind] !== "ok" && isMutation(row.procedure);
  const before = refusal ? await fingerprint(market, stage.home.id) : [];
  const { outcome, text } = await call(market, row.procedure, input, stage.actor);
  if (refusal) expect(await fingerprint(market, stage.home.id)).toEqual(before);
  expect(leaked(secrets, kind, text)).toEqual([]);
  return outcome;
}

describe("the matrix is whole", () => {
  const named = ROWS.map(({ procedure }) => procedure);

  test("every procedure has a row, and every row a procedure", () => {
    expect(unmatched(appRouter, named)).toEqual({ missing: [], stray: [] });
  });

  test("a procedure that nobody has thought of yet is noticed", () => {
    const fresh = router({ ...appRouter._def.record, planted: router({ fresh: open.query(() => null) }) });
    expect(unmatched(fresh, named).missing).toContain("planted.fresh");
    expect(unmatched(appRouter, [...named, "planted.gone"]).stray).toContain("planted.gone");
  });

  test("every table is known to belong to an organisation or to none", async () => {
    const { rows } = await market.pool.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_prisma%'",
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...OWNED, ...OTHERS].sort());
  });
});

describe("what is hidden", () => {
  test.each([
    ["listings.find", "vault-members"],
    ["listings.find", "7654321"],
    ["trail.list", "vault-guest"],
  ])("%s tells %s to whoever may know it, so looking for leaks is worth something", async (procedure, word) => {
    for (const kind of ACTORS) {
      const { actor } = await setStage(market, kind);
      const { text } = await call(market, procedure, { locale: "en" }, actor);
      const may = secrets.some((secret) => secret.word === word && secret.seenBy.includes(kind));
      expect([kind, text.includes(word)]).toEqual([kind, may]);
    }
  });
});

describe("who may call", () => {
  test.each(ROWS)("$name", async (row) => {
    const outcomes: Partial<Record<ActorKind, Outcome>> = {};
    for (const kind of ACTORS) outcomes[kind] = await cell(row, kind);
    expect(outcomes).toEqual(row.cells);
  });
});

describe("ids of another organisation", () => {
  test.each(ROWS)("$name: every id in its input is tried", async (row) => {
    const stage = await stageFor(row, row.foreign?.as ?? "owner");
    expect(idPaths(await row.input(stage)).sort()).toEqual(Object.keys(row.foreign?.ids ?? {}).sort());
  });

  const attempts = ROWS.flatMap(({ foreign, ...row }) =>
    foreign === null
      ? []
      : Object.entries(foreign.ids).map(([path, expected]) => ({ ...row, foreign, path, expected })),
  );
  test.each(attempts)("$name with $path of another: $expected", async ({ path, expected, ...row }) => {
    const { as, writes = [] } = row.foreign;
    const stage = await setStage(market, as);
    const rival = await setStage(market, as);
    const input = await row.input(stage);
    const theirs = valueAt(await row.input(rival), path);
    const before = await fingerprint(market, rival.home.id);
    const tried = await call(market, row.procedure, replaced(input, path, theirs), stage.actor);
    expect(tried.outcome).toBe(expected);
    const spared = as !== "secretariat" && !writes.includes(path);
    if (spared) expect(await fingerprint(market, rival.home.id)).toEqual(before);
    if (expected === "ok") return;
    const invented = await call(market, row.procedure, replaced(input, path, randomUUID()), stage.actor);
    expect(invented.outcome).toBe(expected);
  });
});

describe("mutations", () => {
  test.each(MUTATIONS)("%s cannot be called by a link or from a page of another site", async (name) => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const link = await market.fetch(`/trpc/${name}?input=%7B%7D`, { as: owner });
    expect(link.status).toBe(405);
    const elsewhere = await market.fetch(`/trpc/${name}`, {
      method: "POST",
      headers: { origin: "https://elsewhere.example", "content-type": "application/json" },
      body: "{}",
      as: owner,
    });
    expect(elsewhere.status).toBe(403);
  });
});
