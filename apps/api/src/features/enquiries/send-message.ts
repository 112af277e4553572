import type { Tx } from "@commonbench/db/client";
import type { SendMessageInput } from "@commonbench/domain/enquiries/schemas";
import { conflict, refuse } from "@commonbench/domain/errors";
import type { ActingCtx } from "#api/context.ts";
import { appendEntry } from "./append-entry.ts";
import { ownAttachments } from "./attachments.ts";
import { refusalTo } from "./get-subject.ts";
import { type EntryRow, lockEnquiry } from "./load.ts";
import { findSent, sentView } from "./sent.ts";
import { tellMessage } from "./tell.ts";
import type { SentView } from "./view.ts";

/** Writes to the other side. The same `messageId` again is the same message: two tabs, a double click, a retry. */
export function sendMessage(ctx: ActingCtx, { locale, ...input }: SendMessageInput): Promise<SentView> {
  return ctx.tx(async (tx) => sentView(tx, ctx, await putMessage(tx, ctx, { ...input, via: "web" }), locale));
}

export interface Words {
  readonly id: string;
  readonly messageId: string;
  readonly text: string;
  readonly attachments: readonly string[];
  /** Names of files of a mail that were not taken. */
  readonly dropped?: readonly string[];
  readonly via: "web" | "mail";
}

export async function putMessage(tx: Tx, ctx: ActingCtx, words: Words): Promise<EntryRow> {
  const { side, other } = await lockEnquiry(tx, ctx, words.id);
  const sent = await findSent(tx, ctx, words.messageId);
  if (sent !== null) return sent.enquiryId === words.id ? sent : conflict();
  const refusal = await refusalTo(tx, ctx, other.organisationId);
  if (refusal !== null) refuse(refusal);
  const fileIds = await ownAttachments(tx, side.organisationId, words.attachments);
  const { messageId: id, id: enquiryId, text, via } = words;
  const own = { id, enquiryId, organisationId: side.organisationId, kind: "message" as const };
  const data = { dropped: [...(words.dropped ?? [])] };
  const entry = await appendEntry(tx, ctx, { ...own, text, via, fileIds, data });
  await tx.enquiryDraft.deleteMany({ where: { enquiryId, personId: ctx.actor.personId } });
  await tellMessage(tx, ctx, { entry, side, other, first: false });
  return entry;
}
