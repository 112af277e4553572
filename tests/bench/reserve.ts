import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { openDb } from "@commonbench/db/client";
import { deployMigrations } from "@commonbench/db/migrate";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestPerson } from "../support/people.ts";
import { closedLoop, openLoop, spread } from "./load.ts";
import { BARE_TABLES, type Outcome, reserveBare } from "./reserve/bare.ts";
import { benchFree } from "./reserve/free.ts";
import { furnishBookers, furnishListings, SECRET } from "./reserve/furnish.ts";
import { reserverOf } from "./reserve/ours.ts";
import { race } from "./reserve/race.ts";
import { type Slot, slotsOver } from "./reserve/slots.ts";
import { percentile, round, say } from "./say.ts";
import { startServer } from "./server.ts";

const LISTINGS = 100;
const BOOKERS = 200;
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? "6");
const ROUNDS = 3;
const RACES = 5;
/** Of the listings, for warming up and for races. */
const APART = 10;

type Book = (slot: Slot, n: number) => Promise<Outcome>;

interface Stage {
  readonly listings: readonly string[];
  readonly ours: (connections: number) => Book;
  readonly bare: Book;
}

/**
 * Reservations that are confirmed at once, over HTTP and through the whole server, beside the same claim as six bare
 * statements; spread over many listings and on one. Rounds take turns, so that a slow moment of the machine meets all.
 */
export async function benchReserve(): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-reserve-"));
  fs.chmodSync(dir, 0o755);
  const postgres = await startEmbeddedPostgres({ dir: path.join(dir, "postgres"), database: "reserve" });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 100 });
  await deployMigrations(postgres.url);
  await pool.query(BARE_TABLES);
  const port = 38_900 + Math.floor(Math.random() * 90);
  const env = { DATABASE_URL: postgres.url, DATA_DIR: path.join(dir, "server"), PORT: String(port), SECRET };
  // The bare statements do no jobs either, they only leave them.
  const server = await startServer({ ...env, SMTP_IN_PORT: "0", JOBS: "0" });
  const { db, close } = openDb(postgres.url, 4);
  try {
    const url = `http://localhost:${port}`;
    const bookers = await furnishBookers(db, BOOKERS);
    const stage: Stage = {
      listings: await furnishListings(db, LISTINGS),
      ours: (connections) => byTurns(reserverOf(url, connections), bookers),
      bare: (slot) => reserveBare(pool, slot),
    };
    await warmUp(stage, pool);
    await compareRates(stage);
    await compareRaces(stage);
    await benchFree({ db, pool, url });
  } finally {
    await close();
    await pool.end();
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    await postgres.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function byTurns(reserve: ReturnType<typeof reserverOf>, bookers: readonly TestPerson[]): Book {
  return (slot, n) => {
    const booker = bookers[n % bookers.length];
    if (booker === undefined) throw new Error("nobody books");
    return reserve(slot, booker);
  };
}

/** What autovacuum learns of new tables in the first minutes; without it plans are kept that suit empty ones. */
async function warmUp({ listings, ours, bare }: Stage, pool: pg.Pool): Promise<void> {
  for (const book of [ours(8), bare]) await rate(book, slotsOver(listings.slice(-APART)), 8, 3);
  await pool.query("vacuum analyze");
}

async function compareRates({ listings, ours, bare }: Stage): Promise<void> {
  const [hot = "", ...others] = listings.slice(0, -APART);
  const free = {
    ours: { spread: slotsOver(others), hot: slotsOver([hot]) },
    bare: { spread: slotsOver(others), hot: slotsOver([hot]) },
  };
  for (const connections of [1, 8]) {
    const reserve = ours(connections);
    const rates: Record<string, number[]> = { oursSpread: [], oursHot: [], bareSpread: [], bareHot: [] };
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const spreadOut = await rate(reserve, free.ours.spread, connections);
      times.push(...spreadOut.times);
      rates["oursSpread"]?.push(spreadOut.perSecond);
      rates["oursHot"]?.push((await rate(reserve, free.ours.hot, connections)).perSecond);
      rates["bareSpread"]?.push((await rate(bare, free.bare.spread, connections)).perSecond);
      rates["bareHot"]?.push((await rate(bare, free.bare.hot, connections)).perSecond);
    }
    const middle = (name: string) => percentile(rates[name] ?? [], 0.5);
    say({
      bench: "reserve",
      connections,
      perSecond: Object.fromEntries(Object.keys(rates).map((name) => [name, round(middle(name), 0)])),
      overBare: round(middle("oursSpread") / middle("bareSpread")),
      hotOverSpread: round(middle("oursHot") / middle("oursSpread")),
      bound: "over bare >= 0.20 (aim 0.35), hot over spread >= 0.7",
      ...spread(times),
    });
    if (connections === 8) await sayFixedRate(reserve, free.ours.spread, middle("oursSpread"), times);
  }
}

async function rate(book: Book, slot: () => Slot, connections: number, seconds = SECONDS) {
  return closedLoop((n) => booked(book, slot(), n), connections, seconds);
}

async function booked(book: Book, slot: Slot, n: number): Promise<number> {
  const started = performance.now();
  const outcome = await book(slot, n);
  if (outcome !== "booked") throw new Error("a free place was taken");
  return performance.now() - started;
}

async function sayFixedRate(book: Book, slot: () => Slot, most: number, closed: readonly number[]): Promise<void> {
  const late = await openLoop((n) => booked(book, slot(), n), most / 2, SECONDS * 2);
  say({
    bench: "reserve",
    loop: "open",
    perSecond: round(most / 2, 0),
    ...spread(late),
    p99OverClosedP50: round(percentile(late, 0.99) / percentile(closed, 0.5)),
    bound: "<= 10 (aim 5)",
  });
}

async function compareRaces({ listings, ours, bare }: Stage): Promise<void> {
  const reserve = ours(100);
  const results: { ours: number; bare: number }[] = [];
  for (let round = 0; round < RACES; round += 1) {
    const slot = { listingId: listings.at(-1 - round) ?? "", quarter: 60_000 };
    const here = await race(BOOKERS, (racer) => reserve(slot, racer));
    const there = await race(BOOKERS, (racer) => bare(slot, racer));
    if (here.winners !== 1 || there.winners !== 1) throw new Error(`${here.winners} won, of bare SQL ${there.winners}`);
    results.push({ ours: here.milliseconds, bare: there.milliseconds });
  }
  const middle = (of: "ours" | "bare") =>
    percentile(
      results.map((result) => result[of]),
      0.5,
    );
  say({
    bench: "reserve",
    racers: BOOKERS,
    settledMs: { ours: round(middle("ours"), 0), bare: round(middle("bare"), 0) },
    overBare: round(middle("ours") / middle("bare")),
    bound: "<= 5 (aim 2.5)",
  });
}
