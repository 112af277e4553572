import { Month, StatementFormat } from "@commonbench/domain/billing/invoices";
import { forbid, notFound } from "@commonbench/domain/errors";
import { roleCovers } from "@commonbench/domain/people/rules";
import { Id, LocaleSchema } from "@commonbench/domain/text";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { hasAllianceRole, requireActing } from "#api/actor.ts";
import { answerError } from "#api/answer-error.ts";
import type { Ctx } from "#api/context.ts";
import { documentWord } from "./draw-paper.ts";
import { paperFile } from "./draw-paper-file.ts";
import { drawInTurn } from "./draw-sheet.ts";
import { statementSheet } from "./draw-statement.ts";
import { loadPaper, ofParty } from "./load.ts";
import { loadStatement } from "./load-statement.ts";
import { statementCsv } from "./statement-csv.ts";
import type { StatementView } from "./statement-view.ts";
import { word } from "./words.ts";

const TYPES: Readonly<Record<StatementFormat, string>> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const PaperParams = z.object({ id: Id, file: z.string().regex(/^[\w-]+\.pdf$/) });
const StatementParams = z.object({ month: Month, file: z.string().regex(/^[\w-]+\.(pdf|csv|xlsx)$/) });

/** Papers and statements as files, for whoever may read them; to others they are absent. */
export async function registerPapers(
  app: FastifyInstance,
  { contextOf }: { contextOf: (request: FastifyRequest) => Promise<Ctx> },
): Promise<void> {
  app.setErrorHandler(answerError);
  app.get("/papers/:id/:file", async (request, reply) => {
    const params = PaperParams.safeParse(request.params);
    const locale = LocaleSchema.safeParse(params.data?.file.slice(0, -4));
    if (!params.success || !locale.success) notFound();
    const ctx = await contextOf(request);
    const row = await loadPaper(ctx.db, { id: params.data.id, ...readable(ctx) });
    const { stream, bytes } = await paperFile(ctx, row, locale.data);
    const name = `${word(locale.data, documentWord(row.paper))} ${row.paper.number}.pdf`;
    return headers(reply, name, TYPES.pdf).header("content-length", bytes).send(stream);
  });
  app.get("/papers/statements/:month/:file", async (request, reply) => {
    const params = StatementParams.safeParse(request.params);
    const [spoken, extension] = params.data?.file.split(".") ?? [];
    const [locale, format] = [LocaleSchema.safeParse(spoken), StatementFormat.safeParse(extension)];
    if (!params.success || !locale.success || !format.success) notFound();
    const ctx = requireActing(await contextOf(request));
    const { id, role } = ctx.actor.organisation;
    if (!roleCovers(role, "manager")) forbid("role-too-low");
    const statement = await loadStatement(ctx.db, id, params.data.month, locale.data);
    const name = `${word(locale.data, "doc-statement")} ${params.data.month}.${format.data}`;
    return headers(reply, name, TYPES[format.data]).send(await fileOf(ctx, statement, locale.data, format.data));
  });
}

/** Its two sides, and the secretariat; nobody else learns that it exists. */
function readable({ actor }: Ctx): ReturnType<typeof ofParty> | object {
  if (hasAllianceRole(actor, "secretariat")) return {};
  return actor?.organisation ? ofParty(actor.organisation.id) : notFound();
}

async function fileOf(
  ctx: Ctx,
  statement: StatementView,
  locale: z.infer<typeof LocaleSchema>,
  format: StatementFormat,
): Promise<Buffer> {
  if (format === "csv") return Buffer.from(statementCsv(statement, locale));
  if (format === "xlsx")
    return Buffer.from(await (await import("./statement-xlsx.ts")).statementXlsx(statement, locale));
  return Buffer.from(await drawInTurn(statementSheet(statement, locale, ctx.now())));
}

function headers(reply: FastifyReply, name: string, type: string): FastifyReply {
  const encoded = encodeURIComponent(name).replaceAll("'", "%27");
  return reply.headers({
    "content-type": type,
    "content-disposition": `${type === TYPES.pdf ? "inline" : "attachment"}; filename*=UTF-8''${encoded}`,
    "cache-control": "private, no-cache",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
    "x-frame-options": "SAMEORIGIN",
  });
}
