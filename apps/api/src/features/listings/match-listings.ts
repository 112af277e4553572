import { Prisma } from "@commonbench/db/client";
import type { FindListingsInput } from "@commonbench/domain/listings/filters";
import type { Reader } from "#api/actor.ts";
import type { Parts } from "#api/context.ts";
import { toQuery } from "./search-query.ts";
import { visibleTo } from "./visible.ts";

const PAGE = 100;

/** Which of these listings a search finds for a reader, those of the reader's own organisation aside; best first. */
export async function matchListings(
  parts: Parts,
  reader: Reader,
  asked: Pick<FindListingsInput, "text" | "filters" | "locale">,
  among: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const query = await toQuery({ ...parts, actor: reader }, { ...asked, typing: false }, PAGE);
  for (let start = 0; start < among.length; start += PAGE) {
    const some = among.slice(start, start + PAGE);
    const { hits } = await parts.search.find({ ...query, among: some });
    found.push(...hits.map(({ id }) => id));
  }
  return visibleAndForeign(parts, reader, found);
}

/** The index is asked, the rows decide. */
async function visibleAndForeign({ db }: Parts, reader: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const own = reader.organisation?.id ?? null;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select l.id from listing l
    where l.id in (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})
      and ${visibleTo(reader)} and l.organisation_id is distinct from ${own}::uuid`;
  const visible = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => visible.has(id));
}
