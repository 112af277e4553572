import type { Prisma, Tx } from "@commonbench/db/client";
import type { TrailSubject } from "@commonbench/domain/trail/schemas";
import type { Ctx } from "#api/context.ts";

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

/** Writes who did what, and when by the verb's own clock, to the append-only trail, in the transaction of the change. */
export async function recordTrail(
  tx: Tx,
  { actor, now }: Pick<Ctx, "actor" | "now">,
  entry: TrailRecord,
): Promise<void> {
  await tx.trailEntry.create({
    data: {
      at: now(),
      personId: actor?.personId ?? null,
      organisationId: entry.organisationId,
      subject: entry.subject,
      subjectId: entry.subjectId,
      action: entry.action,
      reason: entry.reason ?? null,
      data: entry.data ?? {},
    },
  });
}
