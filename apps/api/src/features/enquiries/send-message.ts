import type { Tx } from "@commonbench/db/client";
import type { SendMessageInput } from "@commonbench/domain/enquiries/schemas";
import { writeRefusal } from "@commonbench/domain/enquiries/rules";
import { conflict, refuse } from "@commonbench/domain/errors";
import type { ActingCtx } from "#api/context.ts";
import { appendEntry } from "./append-entry.ts";
import { ownAttachments } from "./attachments.ts";
import { knownNow, toEntryView, viewpointOf } from "./entry-view.ts";
import { loadWriting } from "./load-writing.ts";
import type { EntryRow } from "./load.ts";
import { findSent } from "./sent.ts";
import { tellMessage } from "./tell.ts";
import type { SentView } from "./view.ts";

/** Writes to the other side. The same `messageId` again is the same message: two tabs, a double click, a retry. */
export async function sendMessage(ctx: ActingCtx, { locale, ...input }: SendMessageInput): Promise<SentView> {
  const entry = await ctx.tx((tx) => putMessage(tx, ctx, { ...input, via: "web" }));
  const known = await knownNow(ctx.db, [entry], locale);
  return { enquiryId: entry.enquiryId, entry: toEntryView(viewpointOf(ctx, locale), entry, known) };
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
  const { side, other, blocked, ...found } = await loadWriting(tx, ctx, words.id, words.messageId);
  const sent = found.sent ? await findSent(tx, ctx, words.messageId) : null;
  if (sent !== null) return sent.enquiryId === words.id ? sent : conflict();
  const refusal = writeRefusal({ membership: ctx.actor.organisation.membership, blocked });
  if (refusal !== null) refuse(refusal);
  const fileIds = await ownAttachments(tx, side.organisationId, words.attachments);
  const { messageId: id, id: enquiryId, text, via } = words;
  const own = { id, enquiryId, organisationId: side.organisationId, kind: "message" as const };
  const data = { dropped: [...(words.dropped ?? [])] };
  const entry = await appendEntry(tx, ctx, { ...own, text, via, fileIds, data });
  if (found.drafted) await tx.enquiryDraft.deleteMany({ where: { enquiryId, personId: ctx.actor.personId } });
  await tellMessage(tx, ctx, { entry, side, other, first: false });
  return entry;
}
