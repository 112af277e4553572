import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { forbid, notFound, refuse } from "@commonbench/domain/errors";
import { bookerRefusal } from "@commonbench/domain/reservations/rules";
import { nextWaitStatus } from "@commonbench/domain/waiting-list/rules";
import { type WaitAction, WaitStatus } from "@commonbench/domain/waiting-list/schemas";
import type { ActingCtx } from "#api/context.ts";

type Row = Prisma.WaitGetPayload<object>;

export interface WaitRow extends Omit<Row, "status"> {
  readonly status: WaitStatus;
}

export const typedWait = (row: Row): WaitRow => ({ ...row, status: WaitStatus.parse(row.status) });

/** A wait of the organisation in use; another's is as good as none. */
export async function loadWait(db: Db | Tx, { actor }: ActingCtx, id: string): Promise<WaitRow> {
  const row = await db.wait.findFirst({ where: { id, bookerId: actor.organisation.id } });
  return row === null ? notFound() : typedWait(row);
}

/** What a booking costs is a matter of whoever waits for it, or of owners and managers. */
export function waiterRefusal({ actor }: ActingCtx, { personId }: WaitRow) {
  return bookerRefusal({ role: actor.organisation.role, own: personId === actor.personId });
}

/** One of the organisation in use on which this person may take this step now; nobody else moves it meanwhile. */
export async function lockWait(tx: Tx, ctx: ActingCtx, id: string, action: WaitAction): Promise<WaitRow> {
  await tx.$executeRaw`
    select 1 from wait where id = ${id}::uuid and booker_id = ${ctx.actor.organisation.id}::uuid for no key update`;
  const wait = await loadWait(tx, ctx, id);
  const refusal = waiterRefusal(ctx, wait);
  if (refusal !== null) forbid(refusal);
  if (nextWaitStatus(wait.status, action) === null)
    refuse(action === "leave" ? "waiting-list.not-allowed-now" : "waiting-list.offer-over");
  return wait;
}
