import type { Prisma, Tx } from "@commonbench/db/client";
import type { TrailSubject } from "@commonbench/domain/trail/schemas";
import type { Actor } from "#api/context.ts";

export interface TrailRecord {
  readonly subject: TrailSubject;
  readonly subjectId: string;
  /** Past tense, `noun.verb`: membership.admitted. */
  readonly action: string;
  readonly reason?: string;
  readonly data?: Prisma.InputJsonObject;
  /** The organisation whose trail it belongs to. */
  readonly organisationId: string | null;
  /** The verb's own clock; the database's when missing. */
  readonly at?: Date;
}

/** Writes to the append-only trail, in the transaction of the change itself. */
export async function recordTrail(tx: Tx, actor: Actor | null, entry: TrailRecord): Promise<void> {
  await tx.trailEntry.create({
    data: {
      ...(entry.at === undefined ? {} : { at: entry.at }),
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
