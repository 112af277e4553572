import { openDb } from "@commonbench/db/client";
import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { type Client, clientFor } from "../support/client.ts";
import { createListing } from "../support/listings.ts";
import { createOrganisation, type TestOrganisation } from "../support/organisations.ts";
import { createPerson, type TestDb, type TestPerson } from "../support/people.ts";
import { cpuOf } from "./load.ts";
import { percentile, round, say } from "./say.ts";
import { startServer } from "./server.ts";

const SUBSCRIPTIONS = Number(process.env["BENCH_SUBSCRIPTIONS"] ?? "500");
const RATE = Number(process.env["BENCH_RATE"] ?? "50");
const SECONDS = 20;
/** Before anything counts: compiling what is hot is no part of what a message costs. */
const WARM_SECONDS = 5;
const PEOPLE = 5;
const SECRET = "a-secret-that-only-the-bench-knows-0123456789";

/** Mails are measured by another bench. */
const NO_MAIL = {
  timeZone: "Asia/Shanghai",
  digestAt: 480,
  digestDay: 1,
  choices: { enquiries: { mail: "off", push: false } },
};

/** One thread with everybody who has it open. */
interface Room {
  readonly id: string;
  readonly writers: readonly Client[];
  readonly readers: readonly TestPerson[];
}

/**
 * Threads between two organisations of five people each, all of whom have the page open; messages go to them in turn,
 * through the whole server: transaction, notice in the app, jobs. Measured is the time from the press to each other open page.
 */
export async function benchLive(): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-live-"));
  fs.chmodSync(dir, 0o755);
  const postgres = await startEmbeddedPostgres({ dir: path.join(dir, "postgres"), database: "live", durable: false });
  const port = 39_900 + Math.floor(Math.random() * 90);
  const env = { DATABASE_URL: postgres.url, DATA_DIR: path.join(dir, "server"), PORT: String(port), SECRET };
  const server = await startServer({ ...env, SMTP_IN_PORT: "0" });
  const url = `http://localhost:${port}`;
  const { db, close } = openDb(postgres.url, 4);
  try {
    const rooms = await furnish(db, url, Math.ceil(SUBSCRIPTIONS / (2 * PEOPLE)));
    const before = residentMB(server.pid);
    const sent = new Map<string, number>();
    const seen: number[] = [];
    const opened = rooms.flatMap((room) => room.readers.map((reader) => subscribe(url, room, reader, sent, seen)));
    const streams = await Promise.all(opened);
    const after = residentMB(server.pid);
    await talk(rooms, new Map(), WARM_SECONDS);
    const cpu = cpuMeter({ server: [server.pid ?? 0], clients: [process.pid] });
    const { acknowledged, failed } = await talk(rooms, sent, SECONDS);
    const expected = acknowledged.length * (2 * PEOPLE);
    await settled(seen, expected);
    say({
      bench: "live",
      subscriptions: streams.length,
      messagesPerSecond: RATE,
      seconds: SECONDS,
      sent: acknowledged.length,
      failed,
      deliveries: seen.length,
      lost: expected - seen.length,
      ...spread("sendToSeen", seen),
      ...spread("sendToAcknowledged", acknowledged),
      kBPerSubscription: round(((after - before) * 1024) / streams.length, 0),
      serverMB: round(residentMB(server.pid), 0),
      cpuMsPerMessage: cpu.since(acknowledged.length),
      serverCpuMsPerDelivery: cpu.since(seen.length).server,
      load: round(os.loadavg()[0] ?? 0, 1),
    });
    for (const stream of streams) stream.destroy();
  } finally {
    await close();
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    await postgres.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

const spread = (name: string, samples: readonly number[]) => ({
  [`${name}P50Ms`]: round(percentile(samples, 0.5), 0),
  [`${name}P95Ms`]: round(percentile(samples, 0.95), 0),
  [`${name}P99Ms`]: round(percentile(samples, 0.99), 0),
});

async function furnish(db: TestDb, url: string, count: number): Promise<Room[]> {
  const rooms: Room[] = [];
  for (let at = 0; at < count; at++) {
    const asker = await createOrganisation(db, SECRET, { membership: "admitted" });
    const maker = await createOrganisation(db, SECRET, { membership: "admitted" });
    const { id } = await createListing(db, maker);
    const [askers, makers] = [await staffOf(db, asker), await staffOf(db, maker)];
    const question = { messageId: randomUUID(), text: `Free in week ${at}?`, attachments: [], locale: "en" as const };
    const client = clientFor(url, asker.owner.cookie);
    const { enquiryId } = await client.enquiries.ask.mutate({ ...question, subject: { kind: "listing", id } });
    const writers = [client, clientFor(url, maker.owner.cookie)];
    rooms.push({ id: enquiryId, writers, readers: [...askers, ...makers] });
  }
  return rooms;
}

async function staffOf(db: TestDb, organisation: TestOrganisation): Promise<TestPerson[]> {
  const people = [organisation.owner];
  while (people.length < PEOPLE) people.push(await createPerson(db, SECRET, { organisation, role: "staff" }));
  for (const { id: personId } of people) await db.notificationSettings.create({ data: { personId, ...NO_MAIL } });
  return people;
}

const ENTRY = /"type":"entry","enquiryId":"[^"]+","entry":\{"id":"([^"]+)"/g;

/** Opens the stream of one page; resolves when it listens, and notes from then on when each message arrives. */
function subscribe(
  url: string,
  { id }: Room,
  { cookie }: TestPerson,
  sent: ReadonlyMap<string, number>,
  seen: number[],
): Promise<http.IncomingMessage> {
  const input = encodeURIComponent(JSON.stringify({ id, locale: "en" }));
  return new Promise((resolve, reject) => {
    const request = http.get(`${url}/trpc/enquiries.live?input=${input}`, { headers: { cookie }, agent: false });
    request.on("error", reject);
    request.on("response", (stream) => {
      stream.on("error", () => undefined);
      stream.setEncoding("utf8");
      stream.on("data", (chunk: string) => {
        const now = performance.now();
        if (chunk.includes("catch-up")) resolve(stream);
        for (const [, entry = ""] of chunk.matchAll(ENTRY)) {
          const at = sent.get(entry);
          if (at !== undefined) seen.push(now - at);
        }
      });
    });
  });
}

/** An open loop: messages leave at their time, whether or not earlier ones have been answered. */
async function talk(rooms: readonly Room[], sent: Map<string, number>, seconds: number) {
  const acknowledged: number[] = [];
  const waiting: Promise<void>[] = [];
  let failed = 0;
  const started = performance.now();
  for (let at = 0; at < RATE * seconds; at++) {
    const due = started + (at * 1000) / RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const room = rooms[at % rooms.length];
    const writer = room?.writers[at % 2];
    if (room === undefined || writer === undefined) continue;
    const messageId = randomUUID();
    sent.set(messageId, due);
    const words = { id: room.id, messageId, text: `Number ${at}`, attachments: [], locale: "en" as const };
    waiting.push(
      writer.enquiries.send.mutate(words).then(
        () => void acknowledged.push(performance.now() - due),
        () => void (failed += 1),
      ),
    );
  }
  await Promise.all(waiting);
  return { acknowledged, failed };
}

async function settled(seen: readonly number[], expected: number): Promise<void> {
  const until = performance.now() + 20_000;
  while (seen.length < expected && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Server and clients share the machine: what each of them used since now, for one of so many. */
function cpuMeter({ server, clients }: Readonly<Record<"server" | "clients", readonly number[]>>) {
  const before = { server: cpuOf(server), clients: cpuOf(clients) };
  return {
    since: (count: number) => ({
      server: round((cpuOf(server) - before.server) / count, 2),
      clients: round((cpuOf(clients) - before.clients) / count, 2),
    }),
  };
}

function residentMB(pid: number | undefined): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
