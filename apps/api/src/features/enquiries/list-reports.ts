import type { Prisma } from "@commonbench/db/client";
import type { ListReportsInput } from "@commonbench/domain/enquiries/schemas";
import { Id } from "@commonbench/domain/text";
import { z } from "zod";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { reportRows, reportSelect } from "./report-load.ts";
import type { ReportsView } from "./report-view.ts";

/** Reports that wait for a decision, oldest first; or those decided, newest first. */
export async function listReports(ctx: PersonCtx, input: ListReportsInput): Promise<ReportsView> {
  requireSecretariat(ctx);
  const { limit, locale } = input;
  const after = readCursor(z.tuple([z.literal(input.open), z.iso.datetime(), Id]), input.cursor);
  const [beyond, order] = input.open ? (["gt", "asc"] as const) : (["lt", "desc"] as const);
  const status: Prisma.EnquiryReportWhereInput = { status: input.open ? "open" : { not: "open" } };
  const further: Prisma.EnquiryReportWhereInput =
    after === null
      ? {}
      : { OR: [{ createdAt: { [beyond]: after[1] } }, { createdAt: after[1], id: { [beyond]: after[2] } }] };
  const [found, open] = await Promise.all([
    ctx.db.enquiryReport.findMany({
      where: { AND: [status, further] },
      orderBy: [{ createdAt: order }, { id: order }],
      take: limit + 1,
      select: reportSelect,
    }),
    ctx.db.enquiryReport.count({ where: { status: "open" } }),
  ]);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    rows: await reportRows(ctx.db, page, locale),
    nextCursor: more ? writeCursor([input.open, last.createdAt.toISOString(), last.id]) : null,
    open,
  };
}
