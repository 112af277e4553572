import type { PaperInput } from "@commonbench/domain/billing/invoices";
import type { ActingCtx } from "#api/context.ts";
import { loadPaper, ofParty } from "./load.ts";
import { type PaperView, toPaperView } from "./view.ts";

/** A paper of which the organisation in use is a side, as the mail about it links to it. */
export async function getPaper({ db, actor }: ActingCtx, { id, locale }: PaperInput): Promise<PaperView> {
  const { id: organisationId } = actor.organisation;
  return toPaperView(await loadPaper(db, { id, ...ofParty(organisationId) }), organisationId, locale);
}
