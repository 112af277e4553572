import type { Parts } from "@commonbench/api/context";
import type { Env } from "@commonbench/api/env";
import { folderStore } from "@commonbench/api/features/files/store";
import { openDb } from "@commonbench/db/client";
import { postgresSearch } from "@commonbench/search/postgres";
import { isPublicAddress } from "@commonbench/api/public-address";
import { type Sandbox, startSandbox } from "@commonbench/payments/sandbox";
import { stripePayments } from "@commonbench/payments/stripe";
import type { Search } from "@commonbench/search/search";
import { taxonomy } from "@commonbench/taxonomy/default";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { freePort } from "./free-port.ts";

export type Clock = ReturnType<typeof stoppedClock>;
export interface TestParts extends Parts {
  readonly clock: Clock;
  /** Stripe, as far as the server can tell; it tells nobody of what happens before it is told whom. */
  readonly sandbox: Sandbox;
  /** How long it is waited for from now on: briefly where it is not to answer, so that a test of that is not late itself. */
  waitForStripe(how: Patience): void;
  /** Addresses inside the house that requests of members may go to all the same. */
  readonly reachable: Set<string>;
  close(): Promise<void>;
}

type Patience = "briefly" | "long";
const PATIENCE_MS = { briefly: 1000, long: 10_000 } as const;

/** Another search than PostgreSQL's own. */
export type SearchOn = (postgres: Search, pool: pg.Pool) => Search;

/** Monday, 10:00 where the alliance works. */
const PRESENT = "2026-11-23T02:00:00Z";
const HOUR = 60 * 60 * 1000;

/** Everything the server is given, as `start` gives it, but for a clock that stands still. */
export async function openParts(
  databaseUrl: string,
  searchOn?: SearchOn,
  clock: Clock = stoppedClock(),
): Promise<TestParts> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), "commonbench-market-"));
  const { db, pool, close } = openDb(databaseUrl, 10);
  const sandbox = await startSandbox({ now: clock.now });
  const reachable = new Set<string>();
  const postgres = postgresSearch(pool, taxonomy.thesaurus);
  let payments = stripeOf(sandbox, "long");
  return {
    env: testEnv(dataDir, await freePort()),
    db,
    pool,
    sandbox,
    get payments() {
      return payments;
    },
    waitForStripe: (how) => void (payments = stripeOf(sandbox, how)),
    async close() {
      await sandbox.close();
      await close();
    },
    clock,
    search: searchOn === undefined ? postgres : searchOn(postgres, pool),
    taxonomy,
    files: folderStore(path.join(dataDir, "files")),
    now: clock.now,
    reachable,
    mayReach: (address) => reachable.has(address) || isPublicAddress(address),
  };
}

function stripeOf({ secretKey, webhookSecret, url }: Sandbox, how: Patience) {
  const timeoutMs = PATIENCE_MS[how];
  return stripePayments({ secretKey, webhookSecrets: [webhookSecret], url, sandbox: true, retries: 0, timeoutMs });
}

function stoppedClock() {
  let present = new Date(PRESENT);
  let step = 0;
  return {
    now: () => (present = new Date(present.getTime() + step)),
    /** From now on each look at the clock is a millisecond later than the one before, as on a busy machine. */
    tick: () => void (step = 1),
    set(instant: string) {
      present = new Date(instant);
      step = 0;
    },
    advance: ({ days = 0, hours = 0 }: { days?: number; hours?: number }) =>
      void (present = new Date(present.getTime() + (days * 24 + hours) * HOUR)),
  };
}

/** Everybody's time, for what shares it with processes of its own. */
export function runningClock(): Clock {
  const refuse = () => {
    throw new Error("This clock goes by itself.");
  };
  return { now: () => new Date(), tick: () => undefined, set: refuse, advance: refuse };
}

function testEnv(dataDir: string, port: number): Env {
  return {
    port,
    host: "127.0.0.1",
    dataDir,
    databaseUrl: undefined,
    meiliUrl: undefined,
    meiliKey: undefined,
    publicUrl: `http://127.0.0.1:${port}`,
    secret: "a-secret-that-only-the-tests-know-0123456789",
    smtpUrl: undefined,
    mailFrom: "Commonbench <no-reply@commonbench.test>",
    localMailbox: true,
    demo: false,
    logLevel: process.env["LOG_LEVEL"] ?? "silent",
    metricsToken: undefined,
    webDir: path.join(dataDir, "web"),
    trustProxy: false,
    jobs: true,
  };
}
