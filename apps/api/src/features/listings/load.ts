import type { Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { type ListingContent, ListingKind, ListingStatus } from "@commonbench/domain/listings/schemas";
import type { ActingCtx } from "#api/context.ts";
import { contentOf, contentSelect } from "./content.ts";

const editSelect = {
  id: true,
  organisationId: true,
  kind: true,
  status: true,
  version: true,
  updatedAt: true,
  publishedAt: true,
  removedReason: true,
  pausedByMembership: true,
  ...contentSelect,
} satisfies Prisma.ListingSelect;

type EditRow = Prisma.ListingGetPayload<{ select: typeof editSelect }>;

export interface LoadedListing extends Pick<
  EditRow,
  "id" | "organisationId" | "version" | "updatedAt" | "publishedAt" | "removedReason" | "pausedByMembership"
> {
  readonly kind: ListingKind;
  readonly status: ListingStatus;
  readonly content: ListingContent;
}

/** A listing of the organisation in use; another's is as good as none. */
export async function loadOwnListing(tx: Tx, { actor }: ActingCtx, id: string): Promise<LoadedListing> {
  const row = await tx.listing.findFirst({ where: { id, organisationId: actor.organisation.id }, select: editSelect });
  return row === null ? notFound() : toLoaded(row);
}

/** The same, and nobody else changes it before the transaction ends. */
export async function lockOwnListing(tx: Tx, ctx: ActingCtx, id: string): Promise<LoadedListing> {
  await tx.$executeRaw`select 1 from listing where id = ${id}::uuid for no key update`;
  return loadOwnListing(tx, ctx, id);
}

/** Any listing, for the secretariat. */
export async function lockListing(tx: Tx, id: string): Promise<LoadedListing> {
  await tx.$executeRaw`select 1 from listing where id = ${id}::uuid for no key update`;
  const row = await tx.listing.findUnique({ where: { id }, select: editSelect });
  return row === null ? notFound() : toLoaded(row);
}

function toLoaded(row: EditRow): LoadedListing {
  const { id, organisationId, version, updatedAt, publishedAt, removedReason, pausedByMembership } = row;
  return {
    id,
    organisationId,
    version,
    updatedAt,
    publishedAt,
    removedReason,
    pausedByMembership,
    kind: ListingKind.parse(row.kind),
    status: ListingStatus.parse(row.status),
    content: contentOf(row),
  };
}
