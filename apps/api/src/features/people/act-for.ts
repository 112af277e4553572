import type { Tx } from "@commonbench/db/client";

/** The session acts for this organisation from now on. The caller has checked, or just made, the post. */
export async function actFor(tx: Tx, sessionId: string, organisationId: string | null): Promise<void> {
  await tx.session.update({ where: { id: sessionId }, data: { organisationId } });
}
