import type { Tx } from "@commonbench/db/client";
import type { PlannedDelivery } from "./plan.ts";

/** What is planned, without pushes to people who let no browser be woken. */
export async function withPush(tx: Tx, planned: readonly PlannedDelivery[]): Promise<PlannedDelivery[]> {
  const wanted = planned.filter(({ channel }) => channel === "push").map(({ personId }) => personId);
  const rows =
    wanted.length === 0
      ? []
      : await tx.pushSubscription.findMany({ where: { personId: { in: wanted } }, select: { personId: true } });
  const reachable = new Set(rows.map(({ personId }) => personId));
  return planned.filter(({ channel, personId }) => channel !== "push" || reachable.has(personId));
}

/** One job a browser, so that one that fails and is tried again does not wake the others twice. */
export async function enqueuePushes(tx: Tx, noticeId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.$executeRaw`
    select graphile_worker.add_job('send-push', json_build_object('noticeId', ${noticeId}::text, 'subscriptionId', id),
      job_key => 'push:' || ${noticeId}::text || ':' || id, max_attempts => 5)
    from push_subscription where person_id = any(${[...personIds]}::uuid[])`;
}
