import type { Tx } from "@commonbench/db/client";
import { SideStatus } from "@commonbench/domain/enquiries/schemas";
import { notFound } from "@commonbench/domain/errors";
import type { ActingCtx } from "#api/context.ts";
import { holdThread } from "./load.ts";
import type { ToldSide } from "./tell.ts";

/** What decides about a message, as it stands while nothing else is written between the two. */
export interface Writing {
  readonly side: ToldSide;
  readonly other: ToldSide;
  /** The other side does not want to be written to. */
  readonly blocked: boolean;
  /** The message is there already. */
  readonly sent: boolean;
  /** The writer has a draft. */
  readonly drafted: boolean;
}

interface Row {
  status: string;
  assigneeId: string | null;
  otherId: string;
  otherStatus: string;
  otherAssigneeId: string | null;
  blocked: boolean;
  sent: boolean;
  drafted: boolean;
}

/** Locks, then reads: a statement sees what was there when it began, so it takes two, and no more. */
export async function loadWriting(tx: Tx, { actor }: ActingCtx, id: string, messageId: string): Promise<Writing> {
  const organisationId = actor.organisation.id;
  await holdThread(tx, id, organisationId);
  const [row] = await tx.$queryRaw<Row[]>`
    select own.status, own.assignee_id as "assigneeId", other.organisation_id as "otherId",
      other.status as "otherStatus", other.assignee_id as "otherAssigneeId",
      exists(select from organisation_block
        where organisation_id = other.organisation_id and blocked_id = own.organisation_id) as blocked,
      exists(select from enquiry_entry where id = ${messageId}::uuid) as sent,
      exists(select from enquiry_draft
        where enquiry_id = own.enquiry_id and person_id = ${actor.personId}::uuid) as drafted
    from enquiry_side own
    join enquiry_side other on other.enquiry_id = own.enquiry_id and other.organisation_id = own.other_id
    where own.enquiry_id = ${id}::uuid and own.organisation_id = ${organisationId}::uuid`;
  if (row === undefined) notFound();
  const { status, assigneeId, otherId, otherStatus, otherAssigneeId, ...facts } = row;
  return {
    ...facts,
    side: { organisationId, status: SideStatus.parse(status), assigneeId },
    other: { organisationId: otherId, status: SideStatus.parse(otherStatus), assigneeId: otherAssigneeId },
  };
}
