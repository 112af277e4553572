import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { loadReport } from "./report-load.ts";
import type { Told } from "./tell.ts";

/** Tells the other side: whoever has the thread there, or everybody as long as nobody has. */
export async function notifyMessage(
  tx: Tx,
  ctx: ActingCtx,
  { entry, other, first }: Pick<Told, "entry" | "other" | "first">,
): Promise<void> {
  const { enquiryId, id: messageId, text } = entry;
  const { organisationId, assigneeId } = other;
  await notify(
    tx,
    ctx,
    first ? "enquiry-new" : "enquiry-message",
    { enquiryId, organisationId, fromOrganisationId: ctx.actor.organisation.id, messageId, excerpt: text },
    assigneeId === null
      ? { kind: "organisation", organisationId, except: ctx.actor.personId }
      : { kind: "person", personId: assigneeId, organisationId },
  );
}

export async function notifyAssigned(tx: Tx, ctx: ActingCtx, enquiryId: string, personId: string): Promise<void> {
  const { organisation, personId: actorId } = ctx.actor;
  const organisationId = organisation.id;
  const payload = { enquiryId, organisationId, actorId };
  await notify(tx, ctx, "enquiry-assigned", payload, { kind: "person", personId, organisationId });
}

/** What was reported goes along, why; the words of the message do not. */
export async function notifyReport(tx: Tx, ctx: ActingCtx, reportId: string): Promise<void> {
  const { entry, organisationId, text } = await loadReport(tx, reportId);
  await notify(
    tx,
    ctx,
    "enquiry-reported",
    {
      enquiryId: entry.enquiryId,
      reportId,
      messageId: entry.id,
      organisationId: organisationId ?? ctx.actor.organisation.id,
      reason: text,
    },
    { kind: "secretariat" },
  );
}
