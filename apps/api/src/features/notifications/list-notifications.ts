import { Prisma } from "@commonbench/db/client";
import { definitionOf } from "@commonbench/domain/notifications/catalogue";
import type { ListNotificationsInput } from "@commonbench/domain/notifications/schemas";
import { Id, type Locale } from "@commonbench/domain/text";
import type { PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { renderLine } from "#api/features/mail/render.ts";
import { loadValues } from "#api/notice-names.ts";
import { countUnread } from "./count-unread.ts";
import { toNotice } from "./load.ts";
import type { NotificationsView, NotificationView } from "./view.ts";
import { shownTo } from "./visible.ts";

interface Row {
  id: string;
  noticeId: string;
  groupKey: string | null;
  at: Date;
  count: number;
  unread: number;
  event: string;
  payload: unknown;
  audience: unknown;
  createdAt: Date;
  toldAt: Date | null;
}

/** Newest group first; a page continues after the last group's newest notification. */
export async function listNotifications(ctx: PersonCtx, input: ListNotificationsInput): Promise<NotificationsView> {
  const after = readCursor(Id, input.cursor);
  const found = await loadGroups(ctx, input, after);
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  return {
    notifications: await toViews(ctx, rows, input.locale),
    nextCursor: found.length > input.limit && last !== undefined ? writeCursor(last.id) : null,
    unread: (await countUnread(ctx)).unread,
    newest: after === null ? (rows[0]?.id ?? null) : null,
  };
}

function loadGroups(
  { db, actor }: PersonCtx,
  { category, unread, limit }: ListNotificationsInput,
  after: string | null,
) {
  const wanted = [
    shownTo(actor),
    ...(category === undefined ? [] : [Prisma.sql`n.category = ${category}`]),
    ...(unread ? [Prisma.sql`n.read_at is null`] : []),
  ];
  return db.$queryRaw<Row[]>`
    with line as (
      select distinct on (coalesce(n.group_key, n.id::text)) n.id, n.notice_id, n.group_key, n.at,
             count(*) over same as count, count(*) filter (where n.read_at is null) over same as unread
      from notification n where ${Prisma.join(wanted, " and ")}
      window same as (partition by coalesce(n.group_key, n.id::text))
      order by coalesce(n.group_key, n.id::text), n.id desc)
    select line.id, line.notice_id as "noticeId", line.group_key as "groupKey", line.at, line.count::int, line.unread::int,
           notice.event, notice.payload, notice.audience, notice.created_at as "createdAt", notice.told_at as "toldAt"
    from line join notice on notice.id = line.notice_id
    where ${after}::uuid is null or line.id < ${after}::uuid
    order by line.id desc limit ${limit + 1}`;
}

async function toViews({ db }: PersonCtx, rows: readonly Row[], locale: Locale): Promise<NotificationView[]> {
  const known = rows.flatMap((row) => {
    const notice = toNotice({ ...row, id: row.noticeId });
    return notice === null ? [] : [{ row, notice }];
  });
  const values = await loadValues(
    db,
    known.map(({ notice }) => notice.payload),
  );
  return known.map(({ row, notice: { event, payload } }) => ({
    id: row.id,
    event,
    category: definitionOf(event).category,
    text: renderLine(event, locale, values(payload, locale)),
    link: definitionOf(event).link(payload),
    at: row.at.toISOString(),
    group: row.groupKey,
    count: row.count,
    unread: row.unread,
  }));
}
