import type { Tx } from "@commonbench/db/client";
import { allianceYear } from "@commonbench/domain/memberships/clock";
import { membershipNumber } from "@commonbench/domain/memberships/rules";

/** Lets one application at a time be written, so that an organisation cannot apply twice at once. */
export async function waitForTurn(tx: Tx): Promise<void> {
  await tx.$executeRaw`insert into alliance (id) values (1) on conflict (id) do nothing`;
  await tx.$queryRaw`select 1 from alliance where id = 1 for update`;
}

/** The next number; one that a failed transaction took is given again. */
export async function takeNumber(tx: Tx, now: Date): Promise<string> {
  const { membershipCount } = await tx.alliance.update({
    where: { id: 1 },
    data: { membershipCount: { increment: 1 } },
    select: { membershipCount: true },
  });
  return membershipNumber(allianceYear(now), membershipCount);
}
