import type { Db, Tx } from "@commonbench/db/client";
import type { EnquirySubject } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { appendEntry } from "./append-entry.ts";
import { ownAttachments } from "./attachments.ts";
import type { Subject } from "./card.ts";
import { createEnquiry } from "./create-enquiry.ts";
import { holdPair } from "./load.ts";
import { moveSides } from "./tell.ts";

export interface Beginning {
  readonly subject: Subject;
  readonly text: string;
  readonly attachments: readonly string[];
}

/** A thread that begins with something else, such as a booking, whose own notice tells of it. */
export async function beginThread(tx: Tx, ctx: ActingCtx, { subject, text, attachments }: Beginning): Promise<string> {
  const own = ctx.actor.organisation.id;
  const { organisationId } = subject;
  await holdPair(tx, own, organisationId);
  const fileIds = await ownAttachments(tx, own, attachments);
  const enquiryId = await createEnquiry(tx, ctx, { subject, text, flagged: false });
  const message = { enquiryId, kind: "message" as const, organisationId: own, text, fileIds };
  const entry = await appendEntry(tx, ctx, message);
  const begun = { status: "open", assigneeId: null } as const;
  await moveSides(tx, ctx, {
    entry,
    side: { ...begun, organisationId: own },
    other: { ...begun, organisationId },
    first: true,
  });
  return enquiryId;
}

/** The latest thread of an organisation about a subject. */
export async function findThread(
  db: Db | Tx,
  organisationId: string,
  { kind, id }: EnquirySubject,
): Promise<string | null> {
  const side = await db.enquirySide.findFirst({
    where: { organisationId, enquiry: { subject: kind, subjectId: id } },
    orderBy: { lastAt: "desc" },
    select: { enquiryId: true },
  });
  return side?.enquiryId ?? null;
}
