import type { Parts } from "@commonbench/api/context";
import { tellNotice } from "@commonbench/api/features/notifications/tell-notice";

export { tellNotice } from "@commonbench/api/features/notifications/tell-notice";
export { tellTogether } from "@commonbench/api/features/notifications/tell-together";
export { deliverDue } from "@commonbench/api/features/notifications/deliver-due";
export { unsubscribeUrl } from "@commonbench/api/features/notifications/unsubscribe-token";

/** Tells what waits to be told, without running any other job. */
export async function tellAll(parts: Parts): Promise<void> {
  const notices = await parts.db.notice.findMany({
    where: { toldAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of notices) await tellNotice(parts, { noticeId: id });
}
