import type { Tx } from "@commonbench/db/client";
import type { PersonCtx } from "#api/context.ts";

interface Wanted {
  readonly organisationId: string;
  readonly country: string;
}

/** The row of an organisation's account, made if there is none; as long as nothing was opened the country may change. */
export async function lockAccount(tx: Tx, { actor, now }: PersonCtx, { organisationId, country }: Wanted) {
  const row = { organisationId, country, openedById: actor.personId, createdAt: now() };
  await tx.payeeAccount.createMany({ data: [row], skipDuplicates: true });
  await tx.$queryRaw`select 1 from payee_account where organisation_id = ${organisationId}::uuid for update`;
  await tx.payeeAccount.updateMany({ where: { organisationId, stripeId: null }, data: { country } });
  return tx.payeeAccount.findUniqueOrThrow({ where: { organisationId } });
}
