import type { Db, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { type PayeeFacts, railsOf } from "@commonbench/domain/billing/rails";
import type { Rail } from "@commonbench/domain/billing/schemas";
import { loadJurisdictions } from "#api/features/organisations/load-jurisdictions.ts";

/** What decides how this organisation can be paid. */
export async function loadPayee(db: Db | Tx, organisationId: string): Promise<PayeeFacts> {
  const jurisdiction = (await loadJurisdictions(db, [organisationId])).get(organisationId) ?? notFound();
  const account = await db.payeeAccount.findUnique({
    where: { organisationId },
    select: { transfersActive: true },
  });
  return { jurisdiction, cardReady: account?.transfersActive ?? false };
}

/** How this organisation can be paid now, the quicker way first. */
export async function railsFor(db: Db | Tx, organisationId: string): Promise<readonly Rail[]> {
  return railsOf(await loadPayee(db, organisationId));
}
