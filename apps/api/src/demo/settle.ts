import type { Parts } from "#api/context.ts";
import { tellNotice } from "#api/features/notifications/tell-notice.ts";
import { tellTogether } from "#api/features/notifications/tell-together.ts";
import { reconcileIndex } from "#api/features/searches/reconcile-index.ts";
import { daysFrom } from "./dates.ts";

const NEWEST = 40;
const FRESH_DAYS = 14;

/** The newest of what has happened stands in people's lists, and what is older has been read. */
async function showNewest(parts: Parts): Promise<void> {
  const { db, now } = parts;
  const notices = await db.notice.findMany({
    where: { toldAt: null, NOT: { event: { in: ["invitation", "person-joined"] } } },
    orderBy: { createdAt: "desc" },
    take: NEWEST,
    select: { id: true },
  });
  const left = await tellTogether(
    parts,
    notices.map(({ id }) => id),
  );
  for (const noticeId of left) await tellNotice(parts, { noticeId });
  await db.notification.updateMany({ where: { at: { lt: daysFrom(now(), -FRESH_DAYS) } }, data: { readAt: now() } });
}

/** What jobs would tell is told, and what they would do is done; only papers are drawn later. */
async function dropJobs({ pool }: Parts): Promise<void> {
  await pool.query(`delete from graphile_worker._private_jobs where task_id not in
    (select id from graphile_worker._private_tasks where identifier = 'draw-paper')`);
}

/** Everything findable, nobody mailed about history, no session left over; only then is the demo there. */
export async function settle(parts: Parts): Promise<void> {
  const { db, pool, now } = parts;
  await showNewest(parts);
  await dropJobs(parts);
  await reconcileIndex(parts, () => undefined);
  await db.mailMessage.updateMany({ data: { sentAt: now() } });
  await db.notice.updateMany({ where: { toldAt: null }, data: { toldAt: now() } });
  await pool.query("update listing set updated_at = coalesce(published_at, created_at) where status <> 'removed'");
  await db.session.deleteMany({});
}
