import type { FeedFailure } from "@commonbench/domain/availability/feeds";
import { createHash } from "node:crypto";
import type { Parts } from "#api/context.ts";
import { type Fetched, FetchError, guardedFetch } from "#api/guarded-fetch.ts";
import { readApart } from "./read-apart.ts";
import type { Span } from "./read-calendar.ts";

const DAY_MS = 24 * 60 * 60_000;
const MOST_BYTES = 3 * 1024 * 1024;
/** Beyond it nobody books yet. */
const AHEAD_MS = 550 * DAY_MS;
/** What was counted out is good until less than this is left of it, even where the calendar has not changed. */
const LEFT_MS = 520 * DAY_MS;

/** What is known of a calendar before it is asked. */
export interface KnownFeed {
  readonly url: string;
  readonly timeZone: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly contentHash: string | null;
  readonly expandedTo: Date | null;
}

export type FeedAnswer =
  | { readonly type: "same" }
  | { readonly type: "failed"; readonly failure: FeedFailure }
  | {
      readonly type: "read";
      readonly spans: readonly Span[];
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly contentHash: string;
      readonly expandedTo: Date;
    };

/** Asks a calendar outside when a listing is taken. Changes nothing. */
export async function fetchFeed(parts: Parts, feed: KnownFeed, timeoutMs: number): Promise<FeedAnswer> {
  const now = parts.now().getTime();
  const known = feed.expandedTo !== null && feed.expandedTo.getTime() - now > LEFT_MS;
  const fetched = await ask(parts, feed, { timeoutMs, known });
  if (fetched instanceof FetchError) return { type: "failed", failure: fetched.failure };
  if (fetched.status === 304) return { type: "same" };
  const timeZone = feed.timeZone ?? parts.taxonomy.places[0]?.timeZone ?? "UTC";
  const contentHash = createHash("sha256").update(`${timeZone}\n`).update(fetched.body).digest("base64url");
  if (known && contentHash === feed.contentHash) return { type: "same" };
  const to = now + AHEAD_MS;
  const ownHost = new URL(parts.env.publicUrl).hostname;
  const text = new TextDecoder().decode(fetched.body);
  const answer = await readApart({ text, timeZone, from: now - DAY_MS, to, ownHost });
  if ("failure" in answer) return { type: "failed", failure: answer.failure };
  const { etag, lastModified } = fetched;
  return { type: "read", spans: answer.spans, etag, lastModified, contentHash, expandedTo: new Date(to) };
}

function ask(
  { mayReach, env }: Parts,
  { url, etag, lastModified }: KnownFeed,
  { timeoutMs, known }: { timeoutMs: number; known: boolean },
): Promise<Fetched | FetchError> {
  const headers = {
    accept: "text/calendar, */*;q=0.5",
    "user-agent": `Commonbench (+${env.publicUrl})`,
    ...(known && etag !== null ? { "if-none-match": etag } : {}),
    ...(known && lastModified !== null ? { "if-modified-since": lastModified } : {}),
  };
  return guardedFetch(url, { mayReach, headers, maxBytes: MOST_BYTES, timeoutMs }).catch((error: unknown) => {
    if (error instanceof FetchError) return error;
    throw error;
  });
}
