import type { WatchEnquiriesInput } from "@commonbench/domain/enquiries/schemas";
import { tracked } from "@trpc/server";
import type { ActingCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import type { Heard, Signal } from "#api/live.ts";
import { type FollowedThread, followThread } from "./follow-thread.ts";
import type { LiveEvent } from "./view.ts";

/**
 * What happens in the organisation's inbox, and in one thread entry by entry. Entries come in the thread's own order and
 * are tracked by id, so that whoever connects again goes on after the last one they saw.
 */
export async function watchEnquiries(ctx: ActingCtx, input: WatchEnquiriesInput, signal: AbortSignal | undefined) {
  const organisationId = ctx.actor.organisation.id;
  // Before the stream begins, so that a refusal is an answer like any other.
  const thread = input.id == null ? null : await followThread(ctx, input.id, input);
  const heard = ctx.live.listen({
    actor: ctx.actor,
    topics: [`organisation:${organisationId}`],
    mayHear: ({ organisation }) => organisation?.id === organisationId,
    signal,
  });
  return eventsOf(ctx, heard, thread);
}

async function* eventsOf(ctx: ActingCtx, heard: AsyncIterable<Heard>, thread: FollowedThread | null) {
  for await (const said of heard) {
    if (thread?.concernedBy(said) === true) {
      for (const entry of await thread.next(said)) {
        const event: LiveEvent = { type: "entry", enquiryId: thread.id, entry };
        yield tracked(entry.id, event);
      }
    }
    const event = "ids" in said ? await eventOf(ctx, said) : ({ type: "catch-up" } satisfies LiveEvent);
    if (event !== null) yield event;
  }
}

const CHANGES = {
  "enquiry.entry": "entry",
  "enquiry.edit": "edit",
  "enquiry.read": "read",
  "enquiry.state": "state",
} as const;

const isChange = (type: string): type is keyof typeof CHANGES => Object.hasOwn(CHANGES, type);

/** What a signal means to this listener; null for one about other things, or of their own doing. */
async function eventOf({ db, actor }: ActingCtx, { type, ids }: Signal): Promise<LiveEvent | null> {
  const { enquiry: enquiryId, person, side } = ids;
  if (enquiryId === undefined) return null;
  if (isChange(type)) return { type: "changed", enquiryId, what: CHANGES[type] };
  if (type !== "enquiry.typing" || person === undefined || person === actor.personId) return null;
  const name = (await loadNames(db, [person])).get(person) ?? "";
  return { type: "typing", enquiryId, own: side === actor.organisation.id, name };
}
