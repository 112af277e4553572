import type { ListPapersInput } from "@commonbench/domain/billing/invoices";
import { Id } from "@commonbench/domain/text";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { typedPaper } from "./load.ts";
import { type PaperPage, toPaperView } from "./view.ts";

const Position = z.tuple([z.iso.datetime(), Id]);

/** Invoices and credit notes that the organisation in use has issued or received, newest first. */
export async function listPapers({ db, actor }: ActingCtx, input: ListPapersInput): Promise<PaperPage> {
  const { side, kind, paymentId, cursor, limit, locale } = input;
  const { id } = actor.organisation;
  const position = readCursor(Position, cursor);
  const after = position === null ? [] : [afterOf(new Date(position[0]), position[1])];
  const found = await db.invoice.findMany({
    where: {
      ...(side === "issuer" ? { issuerId: id } : { payerId: id }),
      ...(kind === undefined ? {} : { kind }),
      ...(paymentId === undefined ? {} : { paymentId }),
      AND: after,
    },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: rows.map((row) => toPaperView(typedPaper(row), id, locale)),
    next: found.length > limit && last !== undefined ? writeCursor([last.issuedAt.toISOString(), last.id]) : null,
  };
}

const afterOf = (issuedAt: Date, id: string) => ({
  OR: [{ issuedAt: { lt: issuedAt } }, { issuedAt, id: { lt: id } }],
});
