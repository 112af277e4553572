import { Prisma, type Tx } from "@commonbench/db/client";
import type { TrailSubject } from "@commonbench/domain/trail/schemas";
import { v7 as newId } from "uuid";
import { atCommit } from "#api/commit-tail.ts";
import type { Actor, Ctx } from "#api/context.ts";

export interface TrailRecord {
  readonly subject: TrailSubject;
  readonly subjectId: string;
  /** Past tense, `noun.verb`: membership.admitted. */
  readonly action: string;
  readonly reason?: string;
  readonly data?: Prisma.InputJsonObject;
  /** The organisation whose trail it belongs to. */
  readonly organisationId: string | null;
}

/** Who does it, and when; nobody is the system itself. */
interface Doing extends Pick<Ctx, "now"> {
  readonly actor: Pick<Actor, "personId"> | null;
}

/** Writes who did what, and when by the verb's own clock, to the append-only trail, in the transaction of the change. */
export async function recordTrail(tx: Tx, { actor, now }: Doing, entry: TrailRecord): Promise<void> {
  const { subject, subjectId, action, organisationId, reason = null, data = {} } = entry;
  const adds = Prisma.sql`
    insert into trail_entry (id, at, person_id, organisation_id, subject, subject_id, action, reason, data)
    values (${newId()}::uuid, ${now()}, ${actor?.personId ?? null}::uuid, ${organisationId}::uuid, ${subject},
      ${subjectId}::uuid, ${action}, ${reason}, ${JSON.stringify(data)}::jsonb)`;
  await atCommit(tx, { adds });
}
