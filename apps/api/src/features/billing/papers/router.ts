import { BillingDetailsInput, ListPapersInput, PaperInput, StatementInput } from "@commonbench/domain/billing/invoices";
import { acting, router } from "#api/trpc.ts";
import { getDetails } from "./get-details.ts";
import { getPaper } from "./get-paper.ts";
import { getStatement } from "./get-statement.ts";
import { listPapers } from "./list-papers.ts";
import { saveDetails } from "./save-details.ts";
import { StatementView } from "./statement-view.ts";
import { BillingDetailsView, PaperPage, PaperView } from "./view.ts";

/** Invoices, credit notes and statements of the organisation in use. */
export const papers = router({
  list: acting
    .input(ListPapersInput)
    .output(PaperPage)
    .query(({ ctx, input }) => listPapers(ctx, input)),
  get: acting
    .input(PaperInput)
    .output(PaperView)
    .query(({ ctx, input }) => getPaper(ctx, input)),
  details: acting.output(BillingDetailsView).query(({ ctx }) => getDetails(ctx)),
  saveDetails: acting
    .input(BillingDetailsInput)
    .output(BillingDetailsView)
    .mutation(({ ctx, input }) => saveDetails(ctx, input)),
  statement: acting
    .input(StatementInput)
    .output(StatementView)
    .query(({ ctx, input }) => getStatement(ctx, input)),
});
