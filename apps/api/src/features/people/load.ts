import type { Db, Prisma } from "@commonbench/db/client";

const personSelect = {
  id: true,
  name: true,
  email: true,
  locale: true,
  emailVerified: true,
  twoFactorEnabled: true,
  posts: {
    orderBy: { createdAt: "asc" },
    select: {
      role: true,
      organisation: {
        select: {
          id: true,
          slug: true,
          legalName: true,
          names: true,
          locale: true,
          logoFileId: true,
          membership: { select: { status: true } },
        },
      },
    },
  },
} satisfies Prisma.PersonSelect;

export type PersonRow = Prisma.PersonGetPayload<{ select: typeof personSelect }>;

export function loadPerson(db: Db, id: string): Promise<PersonRow> {
  return db.person.findUniqueOrThrow({ where: { id }, select: personSelect });
}
