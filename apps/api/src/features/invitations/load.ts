import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { INVITATION_STATUSES } from "@commonbench/domain/invitations/schemas";
import { createHash } from "node:crypto";
import { z } from "zod";

const include = {
  organisation: { select: { id: true, names: true, locale: true, legalName: true, logoFileId: true } },
} satisfies Prisma.InvitationInclude;

type Row = Prisma.InvitationGetPayload<{ include: typeof include }>;
const Status = z.enum(INVITATION_STATUSES);

export type InvitationRow = Omit<Row, "status"> & { readonly status: z.infer<typeof Status> };

const typed = (row: Row): InvitationRow => ({ ...row, status: Status.parse(row.status) });

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export async function findInvitation(
  db: Db | Tx,
  where: { id: string } | { tokenHash: string },
): Promise<InvitationRow | null> {
  const row = await db.invitation.findUnique({ where, include });
  return row === null ? null : typed(row);
}

export async function loadInvitations(db: Db, organisationId: string): Promise<InvitationRow[]> {
  const rows = await db.invitation.findMany({ where: { organisationId }, include, orderBy: { id: "desc" }, take: 200 });
  return rows.map(typed);
}
