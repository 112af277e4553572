import { prepareJobs } from "@commonbench/api/jobs";
import { stripePayments } from "@commonbench/payments/stripe";
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { type Client, clientFor } from "./client.ts";
import { freePort } from "./free-port.ts";
import { createListing, type ListingWish } from "./listings.ts";
import { createOrganisation, type OrganisationWish, type TestOrganisation } from "./organisations.ts";
import { openParts, runningClock } from "./parts.ts";
import type { TestPerson } from "./people.ts";
import { freshDatabase } from "./postgres.ts";
import { openStripeLine } from "./stripe-line.ts";

export interface HouseServer {
  readonly url: string;
  as(person: TestPerson): Client;
  /** At once, as when the machine loses power. */
  kill(): Promise<void>;
}

export interface Spare {
  start(): Promise<HouseServer>;
}

export type House = Awaited<ReturnType<typeof openHouse>>;

/**
 * The product as it runs: servers in processes of their own that can be killed, over one database, with a line to a
 * sandbox that outlives them. `databaseUrl`: a migrated database that somebody else looks after.
 */
export async function openHouse(databaseUrl?: string) {
  const database = databaseUrl === undefined ? await freshDatabase() : null;
  const url = database?.url ?? databaseUrl ?? "";
  const clock = runningClock();
  const given = await openParts(url, undefined, clock);
  const line = await openStripeLine(given.sandbox.url);
  const { secretKey, webhookSecret, url: stripe } = given.sandbox;
  const payments = stripePayments({ secretKey, webhookSecrets: [webhookSecret], url: stripe, sandbox: true });
  const parts = { ...given, payments };
  const { db, pool, env } = parts;
  await prepareJobs(pool);
  const children = new Set<ChildProcess>();
  let started = 0;
  const shared = {
    DATABASE_URL: url,
    HOST: "127.0.0.1",
    PUBLIC_URL: env.publicUrl,
    SECRET: env.secret,
    SMTP_IN_PORT: "0",
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: line.url,
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "silent",
  };

  /** A server that is ready but for its last step, so that it takes over at once. */
  function spare(extra: Readonly<Record<string, string>> = {}): Spare {
    const name = `server-${(started += 1)}`;
    const begun = freePort().then((port) => {
      const own = { DATA_DIR: path.join(env.dataDir, name), PORT: String(port) };
      return spawnServer(`http://127.0.0.1:${port}`, { ...shared, ...own, ...extra });
    });
    void begun.then(({ child }) => children.add(child));
    return {
      async start() {
        const { child, address, ready, ended } = await begun;
        if (child.connected) child.send("built");
        await ready;
        return {
          url: address,
          as: (person) => clientFor(address, person.cookie),
          async kill() {
            child.kill("SIGKILL");
            await ended;
          },
        };
      },
    };
  }

  return {
    db,
    pool,
    parts,
    clock,
    line,
    spare,
    serve: (extra?: Readonly<Record<string, string>>) => spare(extra).start(),
    databaseUrl: url,
    organisation: (wish?: OrganisationWish) => createOrganisation(db, env.secret, wish),
    listing: (owner: TestOrganisation, wish?: ListingWish) => createListing(db, owner, wish),
    async close() {
      for (const child of children) child.kill("SIGKILL");
      await line.close();
      await parts.close();
      await database?.drop();
      await fs.rm(env.dataDir, { recursive: true, force: true });
    },
  };
}

const QUIET = ["--disable-warning=ExperimentalWarning", "--disable-warning=DeprecationWarning"];
const MAIN = path.resolve(import.meta.dirname, "../../apps/api/src/main.ts");

/** The server's own way to start. With a parent that speaks to it, it waits for word before it serves. */
function spawnServer(address: string, settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...QUIET, MAIN], {
    env: { ...process.env, DEMO: "0", ...settings },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (data: Buffer) => data.toString().includes("is ready at") && resolve());
    void ended.then(() => reject(new Error("the server did not start")));
  });
  // A spare that is never needed is nobody's failure.
  ready.catch(() => undefined);
  return { child, address, ready, ended };
}
