import { Prisma } from "@commonbench/db/client";
import { ATTACHMENT_VARIANT, DOCUMENT_VARIANT, PHOTO_VARIANTS } from "@commonbench/domain/files/schemas";
import type { Parts } from "#api/context.ts";
import { storageKey } from "./store.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Long enough for a form that somebody comes back to after a holiday. */
const KEPT_DAYS = 30;
const BATCH = 200;

const unused = Prisma.sql`
  not exists (select 1 from listing_photo where file_id = f.id)
  and not exists (select 1 from listing_document where file_id = f.id)
  and not exists (select 1 from credential where file_id = f.id)
  and not exists (select 1 from membership_document where file_id = f.id)
  and not exists (select 1 from enquiry_attachment where file_id = f.id)
  and not exists (select 1 from transfer_proof where file_ids @> array[f.id])
  and not exists (select 1 from sample_hand_over where photo_ids @> array[f.id])
  and not exists (select 1 from sample_report where file_ids @> array[f.id])
  and not exists (select 1 from organisation where logo_file_id = f.id)`;

/** Deletes files that nothing uses any more, or that were uploaded and never used. Answers how many. */
export async function sweepFiles(parts: Parts): Promise<number> {
  let swept = 0;
  for (;;) {
    const ids = await deleteUnused(parts);
    for (const id of ids) {
      for (const variant of [...PHOTO_VARIANTS, DOCUMENT_VARIANT, ATTACHMENT_VARIANT])
        await parts.files.delete(storageKey(id, variant));
    }
    swept += ids.length;
    if (ids.length < BATCH) return swept;
  }
}

/**
 * Rows are locked first and judged in a second statement, which sees what was attached up to the lock; whoever attaches
 * holds a lock on the file (`loadOwnFiles`), so no file goes while it is being attached.
 */
function deleteUnused({ db, now }: Parts): Promise<string[]> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY);
  return db.$transaction(async (tx) => {
    const found = await tx.$queryRaw<{ id: string }[]>`
      select f.id from stored_file f
      where f.created_at < ${before} and ${unused}
      order by f.id limit ${BATCH} for update skip locked`;
    const ids = found.map(({ id }) => id);
    const deleted = await tx.$queryRaw<{ id: string }[]>`
      delete from stored_file f where f.id = any(${ids}::uuid[]) and ${unused}
      returning f.id`;
    return deleted.map(({ id }) => id);
  });
}
