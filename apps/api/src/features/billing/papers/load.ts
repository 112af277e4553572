import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { Paper } from "@commonbench/domain/billing/invoices";
import { notFound } from "@commonbench/domain/errors";

type Row = Prisma.InvoiceGetPayload<object>;
export interface PaperRow extends Omit<Row, "paper"> {
  readonly paper: Paper;
}

export const typedPaper = (row: Row): PaperRow => ({ ...row, paper: Paper.parse(row.paper) });

export async function loadPaper(db: Db | Tx, where: Prisma.InvoiceWhereInput): Promise<PaperRow> {
  const row = (await db.invoice.findFirst({ where })) ?? notFound();
  return typedPaper(row);
}

/** Papers of which the organisation is a party; another's are absent. */
export const ofParty = (organisationId: string): Prisma.InvoiceWhereInput => ({
  OR: [{ issuerId: organisationId }, { payerId: organisationId }],
});
