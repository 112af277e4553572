import type { Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { displayName } from "@commonbench/domain/organisations/rules";
import { OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";

export const organisationSelect = { id: true, slug: true, legalName: true, names: true, locale: true } as const;

export const membershipSelect = {
  id: true,
  number: true,
  organisationId: true,
  status: true,
  awaitingAnswer: true,
  assigneeId: true,
  waitingSince: true,
  waitedDays: true,
  dueAt: true,
  version: true,
  organisation: { select: organisationSelect },
} satisfies Prisma.MembershipSelect;

type Row = Prisma.MembershipGetPayload<{ select: typeof membershipSelect }>;
export type MembershipRow = Omit<Row, "status"> & { readonly status: MembershipStatus };
export type ClockRow = Pick<Row, "waitingSince" | "waitedDays" | "dueAt">;
export type OrganisationRow = Row["organisation"];

type Key = { readonly id: string } | { readonly organisationId: string };

export async function findMembership(tx: Tx, where: Key): Promise<MembershipRow | null> {
  const row = await tx.membership.findUnique({ where, select: membershipSelect });
  return row === null ? null : { ...row, status: MembershipStatus.parse(row.status) };
}

/** One membership by its own id or its organisation's; NotFound when there is none. */
export async function loadMembership(tx: Tx, where: Key): Promise<MembershipRow> {
  return (await findMembership(tx, where)) ?? notFound();
}

/** The standing of any organisation; null when it has never applied. */
export async function loadStanding(tx: Tx, organisationId: string): Promise<MembershipStatus | null> {
  const row = await tx.membership.findUnique({ where: { organisationId }, select: { status: true } });
  return row === null ? null : MembershipStatus.parse(row.status);
}

export function organisationName({ names, legalName, locale }: OrganisationRow, reader: Locale): string {
  const parsed = { names: OrganisationNames.parse(names), legalName, locale: LocaleSchema.parse(locale) };
  return displayName(parsed, reader);
}

export function organisationRef(row: OrganisationRow, reader: Locale) {
  return { id: row.id, slug: row.slug, name: organisationName(row, reader) };
}
