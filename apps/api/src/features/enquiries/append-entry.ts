import type { Prisma, Tx } from "@commonbench/db/client";
import { fold } from "@commonbench/taxonomy/fold";
import { randomUUID } from "node:crypto";
import type { EntryKind } from "@commonbench/domain/enquiries/schemas";
import type { Ctx } from "#api/context.ts";
import { type EntryRow, entrySelect } from "./load.ts";
import type { EventView } from "./view.ts";

export interface NewEntry {
  readonly id?: string;
  readonly enquiryId: string;
  readonly kind: EntryKind;
  readonly organisationId: string | null;
  readonly onlyFor?: string;
  readonly text?: string;
  readonly data?: Prisma.InputJsonObject;
  readonly via?: "web" | "mail";
  readonly fileIds?: readonly string[];
}

/** Puts an entry at the end of its thread. The number is taken under the thread's lock, so entries commit in their order. */
export async function appendEntry(
  tx: Tx,
  { actor, now }: Pick<Ctx, "actor" | "now">,
  { id = randomUUID(), fileIds = [], text = "", ...entry }: NewEntry,
): Promise<EntryRow> {
  const { lastSeq } = await tx.enquiry.update({
    where: { id: entry.enquiryId },
    data: { lastSeq: { increment: 1 } },
    select: { lastSeq: true },
  });
  return tx.enquiryEntry.create({
    data: {
      ...entry,
      id,
      seq: lastSeq,
      text,
      folded: fold(text),
      personId: actor?.personId ?? null,
      createdAt: now(),
      attachments: { create: fileIds.map((fileId, position) => ({ fileId, position })) },
    },
    select: entrySelect,
  });
}

/** Something that happened, as an entry; `onlyFor` where it is one side's own business. */
export async function appendEvent(
  tx: Tx,
  ctx: Pick<Ctx, "actor" | "now">,
  entry: { enquiryId: string; organisationId: string | null; onlyFor?: string },
  event: EventView,
): Promise<EntryRow> {
  return appendEntry(tx, ctx, { ...entry, kind: "event", data: event });
}
