import type { Prisma, Tx } from "@commonbench/db/client";
import { fold } from "@commonbench/taxonomy/fold";
import { randomUUID } from "node:crypto";
import type { EntryKind } from "@commonbench/domain/enquiries/schemas";
import { conflict } from "@commonbench/domain/errors";
import type { Ctx } from "#api/context.ts";
import type { EntryRow } from "./load.ts";
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

interface Numbered {
  readonly seq: number;
  readonly version: number;
  readonly data: Prisma.JsonValue;
  readonly createdAt: Date;
}

/**
 * Puts an entry at the end of its thread, in one statement. The number is taken under the thread's lock, so entries commit
 * in their order.
 */
export async function appendEntry(
  tx: Tx,
  { actor, now }: Pick<Ctx, "actor" | "now">,
  { id = randomUUID(), fileIds = [], text = "", data = {}, via = "web", ...entry }: NewEntry,
): Promise<EntryRow> {
  const { enquiryId, kind, organisationId, onlyFor = null } = entry;
  const personId = actor?.personId ?? null;
  const [written] = await tx.$queryRaw<Numbered[]>`
    with thread as (
      update enquiry set last_seq = last_seq + 1 where id = ${enquiryId}::uuid returning id, last_seq
    ), entry as (
      insert into enquiry_entry
        (id, enquiry_id, seq, kind, organisation_id, person_id, only_for, text, folded, data, via, created_at)
      select ${id}::uuid, id, last_seq, ${kind}::text, ${organisationId}::uuid, ${personId}::uuid, ${onlyFor}::uuid,
        ${text}::text, ${fold(text)}::text, ${JSON.stringify(data)}::jsonb, ${via}::text, ${now()}::timestamptz
      from thread returning *
    ), attached as (
      insert into enquiry_attachment (entry_id, file_id, position)
      select entry.id, file.id, file.place - 1
      from entry, unnest(${[...fileIds]}::uuid[]) with ordinality file(id, place)
    )
    select seq, version, data, created_at as "createdAt" from entry`;
  if (written === undefined) conflict();
  const attachments = fileIds.map((fileId) => ({ fileId }));
  const own = { id, enquiryId, kind, organisationId, personId, onlyFor, text, via };
  return { ...own, ...written, attachments, editedAt: null, hiddenAt: null };
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
