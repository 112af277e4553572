import type { Ctx } from "#api/context.ts";
import { visibleTo } from "./visible.ts";

/** The listings published last that the reader may see. */
export async function loadNewestIds({ db, actor }: Ctx, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select l.id from listing l where ${visibleTo(actor)} order by l.published_at desc, l.id limit ${most}`;
  return rows.map(({ id }) => id);
}
