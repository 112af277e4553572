import type { Db } from "@commonbench/db/client";
import type { Actor } from "#api/context.ts";
import type { UnreadView } from "./view.ts";
import { shownTo } from "./visible.ts";

export async function countUnread({ db, actor }: { readonly db: Db; readonly actor: Actor }): Promise<UnreadView> {
  const [row] = await db.$queryRaw<{ unread: number }[]>`
    select count(*)::int as unread from notification n where n.read_at is null and ${shownTo(actor)}`;
  return { unread: row?.unread ?? 0 };
}
