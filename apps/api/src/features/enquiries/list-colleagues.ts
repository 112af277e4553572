import type { ActingCtx } from "#api/context.ts";
import { type Colleague, loadColleagues } from "#api/features/people/load-colleagues.ts";

/** Whom a thread can be given to: everybody with a post. */
export async function listColleagues({ db, actor }: ActingCtx): Promise<{ people: Colleague[] }> {
  return { people: await loadColleagues(db, actor.organisation.id) };
}
