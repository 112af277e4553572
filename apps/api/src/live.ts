import { type Db, Prisma, type Tx } from "@commonbench/db/client";
import { DomainError, type ErrorCode } from "@commonbench/domain/errors";
import type { Reason } from "@commonbench/domain/reasons";
import { TRPCError } from "@trpc/server";
import type pg from "pg";
import { z } from "zod";
import { ENDS } from "./answer-error.ts";
import { atCommit } from "./commit-tail.ts";
import type { Actor } from "./context.ts";
import { loadActors } from "./features/people/load-actor.ts";
import { type Open, openListeners } from "./live-listeners.ts";
import { openLine } from "./live-line.ts";
import { openStream } from "./live-stream.ts";

const CHANNEL = "live";
/** Open windows of one person, on one server. */
const MOST_A_PERSON = 20;
const MOST_WAITING = 200;
const RECHECK = 60_000;
const BATCH = 200;

/** Who can hear it: one person, everybody who follows a thread, or everybody of an organisation. */
export type Topic = `${"person" | "thread" | "organisation"}:${string}`;

/** Something has happened. Only ids: whoever hears it reads anew what they may see. */
export interface Signal {
  readonly topic: Topic;
  readonly type: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** What a listener gets. `catch-up` comes first, and again whenever something may have been missed. */
export type Heard = { readonly type: "catch-up" } | Signal;

export interface Listening {
  readonly actor: Actor;
  readonly topics: readonly Topic[];
  /** Asked at the start and anew while the stream is open, with the caller's rights as they are then. */
  readonly mayHear: (actor: Actor) => boolean | Promise<boolean>;
  /** Ends the stream: the listener has gone. */
  readonly signal: AbortSignal | undefined;
}

export interface Live {
  /** Everything said on the topics from now on, by any server. For a subscription of tRPC. */
  listen(listening: Listening): AsyncGenerator<Heard, void, void>;
  /** Ends every stream so that listeners connect again, to another server or to the next start of this one. */
  close(): Promise<void>;
}

const Said = z.object({ topic: z.string(), type: z.string(), ids: z.record(z.string(), z.string()) });

/** Says something to whoever listens, on all servers; within a transaction once that has committed. */
export async function say(tx: Pick<Db | Tx, "$executeRaw">, ...signals: readonly Signal[]): Promise<void> {
  if (signals.length > 0) await atCommit(tx, { calls: saying(signals) });
}

/** The same as the last part of a statement, for what is said on every message. */
export function saying(signals: readonly Signal[]): Prisma.Sql {
  const payloads = signals.map((signal) => JSON.stringify(signal));
  return Prisma.sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) payload`;
}

/** Rights of a person have changed: open streams are checked again at once. Tables say it too, by trigger. */
export const RIGHTS = "rights";

/** What is live on this server: one connection to the database, shared by all who listen. It connects with the first. */
export function openLive(pool: pg.Pool, db: Db): Live {
  const open = openListeners();
  let closed = false;
  const line = openLine(pool, CHANNEL, {
    opened() {
      for (const { stream } of open.all()) stream.push(CATCH_UP);
      void recheck(db, open.all());
    },
    heard(payload) {
      const said = parseSaid(payload);
      if (said === null) return;
      if (said.type === RIGHTS) void recheck(db, open.of(said.topic));
      else for (const { stream } of open.on(said.topic)) stream.push(said);
    },
  });
  let timer: NodeJS.Timeout | undefined;

  return {
    async *listen(listening) {
      if (closed) throw goneAway();
      if (open.of(`person:${listening.actor.personId}`).length >= MOST_A_PERSON)
        throw refusal("TOO_MANY", "too-many-requests");
      const each: Open = { listening, stream: openStream<Heard>(CATCH_UP, MOST_WAITING) };
      const leave = () => each.stream.close();
      open.add(each);
      listening.signal?.addEventListener("abort", leave);
      if (listening.signal?.aborted === true) leave();
      try {
        line.open();
        timer ??= setInterval(() => void recheck(db, open.all()), RECHECK).unref();
        const refused = await refusalFor(await presentOf(db, [each]), listening);
        if (refused !== null) throw refused;
        if (line.isOpen()) each.stream.push(CATCH_UP);
        yield* each.stream.read();
      } finally {
        open.remove(each);
        listening.signal?.removeEventListener("abort", leave);
      }
    },
    async close() {
      closed = true;
      clearInterval(timer);
      for (const { stream } of open.all()) stream.close(goneAway());
      await line.close();
    },
  };
}

const CATCH_UP = { type: "catch-up" } as const;

/** A database that does not answer right now ends nothing; the next check comes. */
async function recheck(db: Db, open: readonly Open[]): Promise<void> {
  for (let start = 0; start < open.length; start += BATCH) {
    const some = open.slice(start, start + BATCH);
    const present = await presentOf(db, some).catch(() => null);
    if (present === null) continue;
    for (const { listening, stream } of some) {
      const refused = await refusalFor(present, listening).catch(() => null);
      if (refused !== null) stream.close(refused);
    }
  }
}

type Present = ReadonlyMap<string, Actor>;

/** Who they are by now, in one statement however many they are. */
function presentOf(db: Db, open: readonly Pick<Open, "listening">[]): Promise<Present> {
  const sessionIds = open.map(({ listening }) => listening.actor.sessionId);
  return loadActors(db, [...new Set(sessionIds)]);
}

/** Why somebody who has signed out, or may hear no longer, gets no more. */
async function refusalFor(present: Present, { actor, mayHear }: Listening): Promise<TRPCError | null> {
  const now = present.get(actor.sessionId);
  if (now === undefined) return refusal("UNAUTHENTICATED", "sign-in-first");
  return (await mayHear(now)) ? null : refusal("FORBIDDEN", "forbidden");
}

function parseSaid(payload: string): Signal | null {
  try {
    const { topic, ...rest } = Said.parse(JSON.parse(payload));
    return isTopic(topic) ? { topic, ...rest } : null;
  } catch {
    return null;
  }
}

const isTopic = (text: string): text is Topic => /^(person|thread|organisation):/.test(text);

function refusal(kind: ErrorCode, reason: Reason) {
  return new TRPCError({ code: ENDS[kind].code, message: reason, cause: new DomainError(kind, reason) });
}

/** tRPC ends such a stream without a last word, and the browser connects again by itself. */
const goneAway = () => new DOMException("the server stops", "AbortError");
