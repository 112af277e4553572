import { startEmbeddedPostgres } from "@commonbench/db/embedded";
import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { openSmtpSink, type SmtpSink } from "../support/smtp.ts";
import { round, say } from "./say.ts";
import { startServer } from "./server.ts";

/**
 * One notice to 10,000 people, in the app and by mail, by the real server: first undisturbed, then with a kill -9 while
 * people are told and another while mails leave. `BENCH_RECIPIENTS` chooses how many.
 */
export async function benchNotify(): Promise<void> {
  const recipients = Number(process.env.BENCH_RECIPIENTS ?? "10000");
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "commonbench-notify-"));
  fs.chmodSync(dir, 0o755);
  const postgres = await startEmbeddedPostgres({ dir: path.join(dir, "postgres"), database: "notify", durable: false });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
  pool.on("error", () => undefined);
  const smtp = await openSmtpSink();
  const env = {
    DATABASE_URL: postgres.url,
    DATA_DIR: path.join(dir, "server"),
    PORT: String(39_000 + Math.floor(Math.random() * 900)),
    SMTP_URL: smtp.url,
    DEMO: "0",
  };
  let server = await startServer(env);
  try {
    await addPeople(pool, recipients);
    const run = { pool, smtp, recipients };
    say({ bench: "notify", run: "undisturbed", recipients, ...(await undisturbed(run, server)) });
    const again = async () => {
      await kill(server);
      server = await startServer(env);
      await letMinutesPass(pool);
    };
    say({ bench: "notify", run: "killed twice", recipients, ...(await killedTwice(run, again)) });
  } finally {
    await kill(server);
    await smtp.close();
    await pool.end();
    await postgres.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

interface Run {
  readonly pool: pg.Pool;
  readonly smtp: SmtpSink;
  readonly recipients: number;
}

async function undisturbed({ pool, smtp, recipients }: Run, server: ChildProcess) {
  smtp.received.splice(0);
  const before = memoryMB(server, "VmRSS");
  const started = performance.now();
  const id = await announce(pool);
  await until(async () => (await shown(pool, id)) === recipients);
  const told = performance.now() - started;
  await until(async () => (await unsent(pool, id)) === 0);
  const sent = performance.now() - started;
  const peak = memoryMB(server, "VmHWM");
  return {
    toldSeconds: round(told / 1000, 1),
    sentSeconds: round(sent / 1000, 1),
    memoryBeforeMB: before,
    memoryPeakMB: peak,
    ...received(smtp, recipients),
  };
}

async function killedTwice({ pool, smtp, recipients }: Run, again: () => Promise<void>) {
  smtp.received.splice(0);
  const id = await announce(pool);
  await until(async () => (await shown(pool, id)) > recipients * 0.3);
  await again();
  const shownAtKill = await shown(pool, id);
  await until(() => smtp.received.length > recipients * 0.5);
  await again();
  await until(async () => (await shown(pool, id)) === recipients && (await unsent(pool, id)) === 0);
  return { shownAfterFirstKill: shownAtKill, ...received(smtp, recipients) };
}

/** A mail told twice would be two messages; a message that left twice around a kill carries the same Message-ID. */
function received({ received: messages }: SmtpSink, recipients: number) {
  const ids = messages.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1] ?? "");
  const people = new Map<string, Set<string>>();
  for (const [at, message] of messages.entries()) {
    const to = /^To: (.*)$/m.exec(message)?.[1] ?? "";
    people.set(to, (people.get(to) ?? new Set()).add(ids[at] ?? ""));
  }
  return {
    peopleTold: people.size,
    peopleMissed: recipients - people.size,
    peopleToldTwice: [...people.values()].filter((mails) => mails.size > 1).length,
    messagesHandedOverTwice: ids.length - new Set(ids).size,
  };
}

async function addPeople(pool: pg.Pool, count: number): Promise<void> {
  await pool.query(
    `insert into person (id, name, email, email_verified, locale, updated_at)
     select gen_random_uuid(), 'Reader ' || n, 'reader-' || n || '@example.test', true,
            (array['en', 'zh-Hans', 'zh-Hant', 'pt'])[1 + n % 4], now() from generate_series(1, $1) n`,
    [count],
  );
}

/** As the verb does it. */
async function announce(pool: pg.Pool): Promise<string> {
  const id = randomUUID();
  const texts = { en: { headline: "The office is closed on Friday", text: "We are back on Monday." } };
  await pool.query("insert into notice (id, event, payload, audience) values ($1, 'alliance-notice', $2, $3)", [
    id,
    { texts, locale: "en", path: "/" },
    { kind: "everybody" },
  ]);
  await pool.query("select graphile_worker.add_job('tell-notice', $1, job_key => $2)", [
    { noticeId: id },
    `notice:${id}`,
  ]);
  return id;
}

/** What a killed worker held is taken up after some minutes; here they pass at once. */
async function letMinutesPass(pool: pg.Pool): Promise<void> {
  await pool.query(
    "update graphile_worker._private_jobs set locked_at = locked_at - interval '10 minutes' where locked_at is not null",
  );
  await pool.query("update notice set created_at = created_at - interval '10 minutes'");
  await pool.query("update mail_message set created_at = created_at - interval '10 minutes' where sent_at is null");
  await pool.query("select graphile_worker.add_job('deliver-due', '{}', job_key => 'deliver-due')");
}

const count = async (pool: pg.Pool, sql: string, id: string): Promise<number> =>
  Number((await pool.query<{ n: string }>(sql, [id])).rows[0]?.n);
const shown = (pool: pg.Pool, id: string) =>
  count(pool, "select count(*) as n from notification where notice_id = $1", id);
const unsent = (pool: pg.Pool, id: string) =>
  count(pool, "select count(*) as n from mail_message where notice_id = $1 and sent_at is null", id);

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGKILL");
  await gone;
}

function memoryMB({ pid }: ChildProcess, what: "VmRSS" | "VmHWM"): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return round(Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(status)?.[1]) / 1024, 0);
}
