import { refuse } from "@commonbench/domain/errors";
import type { PersonCtx } from "#api/context.ts";

const MINUTES = 15;

/** Whoever changes where money goes has shown who they are a moment ago: a session left open, or stolen, is not enough. */
export async function requireFreshSignIn({ db, actor }: PersonCtx): Promise<void> {
  const [fresh] = await db.$queryRaw<unknown[]>`
    select 1 from session where id = ${actor.sessionId}::uuid and created_at > now() - make_interval(mins => ${MINUTES}::int)`;
  if (fresh === undefined) refuse("billing.sign-in-again");
}
