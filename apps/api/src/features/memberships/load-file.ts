import type { Db, Prisma } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { membershipSelect, organisationSelect } from "./load.ts";

const applicantSelect = {
  ...organisationSelect,
  about: true,
  class: true,
  jurisdiction: true,
  registrationNumber: true,
  stages: true,
  website: true,
  createdAt: true,
  places: { orderBy: { position: "asc" }, select: { address: true, placeId: true } },
  credentials: { orderBy: [{ validFrom: "desc" }, { id: "asc" }] },
  posts: {
    orderBy: { createdAt: "asc" },
    select: { role: true, person: { select: { id: true, name: true, email: true, emailVerified: true } } },
  },
} satisfies Prisma.OrganisationSelect;

const fileSelect = {
  ...membershipSelect,
  statement: true,
  codeVersion: true,
  signedById: true,
  signedAt: true,
  appliedAt: true,
  admittedAt: true,
  endedAt: true,
  organisation: { select: applicantSelect },
  sponsor: { select: { ...organisationSelect, membership: { select: { status: true } } } },
} satisfies Prisma.MembershipSelect;

export type FileRow = Prisma.MembershipGetPayload<{ select: typeof fileSelect }>;
export type ApplicantRow = FileRow["organisation"];

export async function loadFile(db: Db, id: string): Promise<FileRow> {
  return (await db.membership.findUnique({ where: { id }, select: fileSelect })) ?? notFound();
}
