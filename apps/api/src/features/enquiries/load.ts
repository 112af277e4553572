import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { type EnquirySubject, SideStatus, SubjectKind } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { holdLock } from "#api/advisory-lock.ts";

const enquirySelect = {
  id: true,
  subject: true,
  subjectId: true,
  card: true,
  askerId: true,
  addresseeId: true,
  flagged: true,
  lastSeq: true,
  createdAt: true,
  sides: true,
} satisfies Prisma.EnquirySelect;

type Row = Prisma.EnquiryGetPayload<{ select: typeof enquirySelect }>;
type SideRow = Omit<Row["sides"][number], "status"> & { readonly status: SideStatus };

/** An enquiry as one of its two organisations has it. */
export interface OwnEnquiry extends Omit<Row, "sides" | "subject"> {
  readonly subject: EnquirySubject["kind"];
  readonly side: SideRow;
  readonly other: SideRow;
}

/** An enquiry of the organisation in use; another's is as good as none. */
export async function loadEnquiry(tx: Db | Tx, { actor }: ActingCtx, id: string): Promise<OwnEnquiry> {
  const own = actor.organisation.id;
  const row = await tx.enquiry.findFirst({
    where: { id, sides: { some: { organisationId: own } } },
    select: enquirySelect,
  });
  if (row === null) notFound();
  const side = row.sides.find(({ organisationId }) => organisationId === own) ?? notFound();
  const other = row.sides.find(({ organisationId }) => organisationId !== own) ?? notFound();
  return {
    ...row,
    subject: SubjectKind.parse(row.subject),
    side: { ...side, status: SideStatus.parse(side.status) },
    other: { ...other, status: SideStatus.parse(other.status) },
  };
}

/** Whatever is written between two organisations is written one after the other; so is a block. */
export function holdPair(tx: Tx, one: string, other: string): Promise<void> {
  return holdLock(tx, `enquiries:${[one, other].sort().join(":")}`);
}

/** The same for the two of a thread, named as above. */
export async function holdThread(tx: Tx, enquiryId: string, organisationId: string): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(
      'enquiries:' || least(organisation_id, other_id) || ':' || greatest(organisation_id, other_id), 0))
    from enquiry_side where enquiry_id = ${enquiryId}::uuid and organisation_id = ${organisationId}::uuid`;
}

/** The same enquiry, as it was the moment before nothing else could be written between the two. */
export async function lockEnquiry(tx: Tx, ctx: ActingCtx, id: string): Promise<OwnEnquiry> {
  const enquiry = await loadEnquiry(tx, ctx, id);
  await holdPair(tx, enquiry.side.organisationId, enquiry.other.organisationId);
  return enquiry;
}

/** What an organisation may see of a thread: the one place where another's notes are kept back. */
export function seenBy(organisationId: string): Prisma.EnquiryEntryWhereInput {
  return { OR: [{ onlyFor: null }, { onlyFor: organisationId }] };
}

export const entrySelect = {
  id: true,
  enquiryId: true,
  seq: true,
  kind: true,
  organisationId: true,
  personId: true,
  onlyFor: true,
  text: true,
  data: true,
  via: true,
  version: true,
  createdAt: true,
  editedAt: true,
  hiddenAt: true,
  attachments: { orderBy: { position: "asc" }, select: { fileId: true } },
} satisfies Prisma.EnquiryEntrySelect;

/** The same of a row that is there already. */
export const isSeenBy = (organisationId: string, { onlyFor }: Pick<EntryRow, "onlyFor">): boolean =>
  onlyFor === null || onlyFor === organisationId;

export type EntryRow = Prisma.EnquiryEntryGetPayload<{ select: typeof entrySelect }>;

/** An entry that the organisation in use may see, wherever it stands. */
export async function loadEntry(tx: Db | Tx, { actor }: ActingCtx, id: string): Promise<EntryRow> {
  const own = actor.organisation.id;
  const row = await tx.enquiryEntry.findFirst({
    where: { AND: [{ id, enquiry: { sides: { some: { organisationId: own } } } }, seenBy(own)] },
    select: entrySelect,
  });
  return row ?? notFound();
}

/** Whether `organisationId` has blocked `other`. */
export async function isBlocked(tx: Db | Tx, organisationId: string, other: string): Promise<boolean> {
  const where = { organisationId_blockedId: { organisationId, blockedId: other } };
  return (await tx.organisationBlock.findUnique({ where, select: { at: true } })) !== null;
}
