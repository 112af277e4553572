import type { Db } from "@commonbench/db/client";
import type { Attachments } from "@commonbench/domain/files/rules";
import { FileKind } from "@commonbench/domain/files/schemas";
import { ListingStatus } from "@commonbench/domain/listings/schemas";
import { z } from "zod";

export interface AttachedFile extends Attachments {
  readonly kind: FileKind;
  readonly name: string;
}

const Row = z.object({
  kind: FileKind,
  name: z.string(),
  organisationId: z.string(),
  logo: z.boolean(),
  papers: z.boolean(),
  parties: z.array(z.string().nullable()).transform((ids) => ids.filter((id) => id !== null)),
  reported: z.boolean(),
  listings: z.array(z.object({ status: ListingStatus, visibility: z.enum(["everybody", "members"]) })),
});

/**
 * A file with everything it is attached to, in one statement, since every photo on every page passes here.
 * The owning features keep these tables; files only asks what points at it.
 */
export async function findAttachedFile(db: Db, id: string): Promise<AttachedFile | null> {
  const [row] = await db.$queryRaw<unknown[]>`
    select f.kind, f.name, f.organisation_id as "organisationId",
      exists (select 1 from organisation where logo_file_id = f.id) as logo,
      exists (select 1 from credential where file_id = f.id)
        or exists (select 1 from membership_document where file_id = f.id) as papers,
      array(select distinct unnest(array[q.asker_id, q.addressee_id])::text from enquiry_attachment a
        join enquiry_entry e on e.id = a.entry_id join enquiry q on q.id = e.enquiry_id
        where a.file_id = f.id and e.hidden_at is null
        union select unnest(array[p.payer_id, p.payee_id])::text from transfer_proof t
        join payment p on p.id = t.payment_id where t.file_ids @> array[f.id]
        union select unnest(array[t.provider_id, t.booker_id])::text from sample_hand_over h
        join sample s on s.id = h.sample_id join sample_set t on t.reservation_id = s.reservation_id
        where h.photo_ids @> array[f.id]
        union select unnest(array[t.provider_id, case when r.released_at is not null then t.booker_id end])::text
        from sample_report r join sample_set t on t.reservation_id = r.reservation_id
        where r.file_ids @> array[f.id]) as parties,
      exists (select 1 from enquiry_attachment a join enquiry_report r on r.entry_id = a.entry_id
        where a.file_id = f.id) as reported,
      (select coalesce(json_agg(json_build_object('status', l.status, 'visibility', l.visibility)), '[]')
       from listing l where l.id in (
         select listing_id from listing_photo where file_id = f.id
         union all select listing_id from listing_document where file_id = f.id)) as listings
    from stored_file f where f.id = ${id}::uuid`;
  return row === undefined ? null : Row.parse(row);
}
