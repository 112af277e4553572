import type { Tx } from "@commonbench/db/client";
import { fold } from "@commonbench/taxonomy/fold";
import type { ActingCtx } from "#api/context.ts";
import type { Subject } from "./card.ts";
import { textDigest } from "./pace.ts";

export interface Beginning {
  readonly subject: Subject;
  readonly text: string;
  readonly flagged: boolean;
}

/** The thread itself, without what is said in it. */
export async function createEnquiry(
  tx: Tx,
  { actor, now }: ActingCtx,
  { subject, text, flagged }: Beginning,
): Promise<string> {
  const { card, organisationId } = subject;
  const own = actor.organisation.id;
  const { id } = await tx.enquiry.create({
    data: {
      subject: card.kind,
      subjectId: card.id,
      card,
      foldedTitle: fold(Object.values(card.titles).join("\n")),
      askerId: own,
      addresseeId: organisationId,
      startedById: actor.personId,
      textDigest: textDigest(text),
      flagged,
      createdAt: now(),
      sides: {
        create: [
          { organisationId: own, otherId: organisationId, status: "open", assigneeId: actor.personId, lastAt: now() },
          { organisationId, otherId: own, status: "open", lastAt: now() },
        ],
      },
    },
    select: { id: true },
  });
  return id;
}
