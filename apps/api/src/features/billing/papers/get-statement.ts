import type { StatementInput } from "@commonbench/domain/billing/invoices";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadStatement } from "./load-statement.ts";
import type { StatementView } from "./statement-view.ts";

export async function getStatement(ctx: ActingCtx, { month, locale }: StatementInput): Promise<StatementView> {
  requireRole(ctx, "manager");
  return loadStatement(ctx.db, ctx.actor.organisation.id, month, locale);
}
