import type { Tx } from "@commonbench/db/client";

/** Sessions of a person who lost a post turn to the oldest post that is left, or to none. */
export async function moveSessions(tx: Tx, personId: string, organisationId: string): Promise<void> {
  const next = await tx.post.findFirst({
    where: { personId },
    orderBy: { createdAt: "asc" },
    select: { organisationId: true },
  });
  await tx.session.updateMany({
    where: { personId, organisationId },
    data: { organisationId: next?.organisationId ?? null },
  });
}
