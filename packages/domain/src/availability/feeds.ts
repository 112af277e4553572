import { z } from "zod";
import { Id, line } from "../text.ts";

/** Why a calendar from outside could not be read. The web app has a sentence for each. */
export const FEED_FAILURES = [
  "address-refused",
  "unreachable",
  "too-slow",
  "answered-with-error",
  "too-large",
  "not-a-calendar",
  "too-many-events",
] as const;
export const FeedFailure = z.enum(FEED_FAILURES);
export type FeedFailure = z.infer<typeof FeedFailure>;

export const FEED_MINUTES = 15;
/** From then on what a feed says is no longer taken for the present. */
export const FEED_STALE_HOURS = 2;
export const MOST_FEEDS = 5;
export const FEED_NAME_MAX = 60;
export const FEED_ADDRESS_MAX = 1000;

/** As calendars give it out: `webcal:` is what they call https. */
const FeedAddress = z
  .string()
  .trim()
  .max(FEED_ADDRESS_MAX)
  .transform((text) => text.replace(/^webcals?:/i, "https:"))
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), { error: "web-address" });

/** Left out: those of every listing. */
export const ListFeedsInput = z.object({ listingId: Id.optional() });
export type ListFeedsInput = z.infer<typeof ListFeedsInput>;

export const AddFeedInput = z.object({
  listingId: Id,
  name: line(FEED_NAME_MAX, 1),
  url: FeedAddress,
  /** How many units its events take; left out: all of them. */
  units: z.number().int().min(1).max(999).nullish(),
});
export type AddFeedInput = z.infer<typeof AddFeedInput>;

export const FeedInput = z.object({ id: Id });
export type FeedInput = z.infer<typeof FeedInput>;

export interface FeedState {
  readonly fetchedAt: Date | null;
  readonly failure: string | null;
}

/** Nothing is confirmed at once on the word of a feed that did not answer, or long ago. */
export function isFeedStale({ fetchedAt, failure }: FeedState, now: Date): boolean {
  if (failure !== null || fetchedAt === null) return true;
  return now.getTime() - fetchedAt.getTime() > FEED_STALE_HOURS * 60 * 60_000;
}
