import { Prisma } from "@commonbench/db/client";
import { dayAt } from "@commonbench/domain/organisations/rules";
import { UNMET_HALF_LIFE_DAYS, UNMET_REST_DAYS } from "@commonbench/domain/searches/rules";
import type { ListUnmetInput } from "@commonbench/domain/searches/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import { z } from "zod";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import type { UnmetView } from "./view.ts";

interface Row {
  words: string;
  count: number;
  weight: number;
  lastDay: string;
  languages: Locale[];
  dealtWithDay: string | null;
}

/** The day that weights count from, and weight and words of a page's last row. */
const Position = z.tuple([z.iso.date(), z.number(), z.string().max(200)]);
type Position = z.infer<typeof Position>;

/** What people look for and nobody offers, the most wanted of late first. */
export async function listUnmet(ctx: PersonCtx, { state, cursor, limit }: ListUnmetInput): Promise<UnmetView> {
  requireSecretariat(ctx);
  const position = readCursor(Position, cursor);
  const day = position?.[0] ?? dayAt(ctx.now());
  const rows = await loadUnmet(ctx, { day, position, limit: limit + 1, dealtWith: state === "dealt-with" });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    searches: page,
    nextCursor: rows.length > limit && last !== undefined ? writeCursor([day, last.weight, last.words]) : null,
  };
}

interface Wanted {
  readonly day: string;
  readonly position: Position | null;
  readonly limit: number;
  readonly dealtWith: boolean;
}

function loadUnmet({ db }: PersonCtx, { day, position, limit, dealtWith }: Wanted): Promise<Row[]> {
  const after =
    position === null
      ? Prisma.empty
      : Prisma.sql`where weight < ${position[1]}::float8 or (weight = ${position[1]}::float8 and words > ${position[2]} collate "C")`;
  return db.$queryRaw<Row[]>`
    select * from (
      select u.words collate "C" as words, sum(u.count)::int as count, max(u.day)::text as "lastDay",
        array_agg(distinct u.locale) as languages, min(m.day)::text as "dealtWithDay",
        round(sum(u.count * 0.5 ^ ((${day}::date - u.day)::numeric / ${UNMET_HALF_LIFE_DAYS}::int)), 4)::float8 as weight
      from unmet_search u left join unmet_search_mark m on m.words = u.words
      where u.day <= ${day}::date
      group by u.words
      having ${RESTS} = ${dealtWith}
    ) search ${after}
    order by weight desc, words limit ${limit}`;
}

/** Dealt with, and not looked for in vain long after that. */
const RESTS = Prisma.sql`coalesce(max(u.day) <= min(m.day) + ${UNMET_REST_DAYS}::int, false)`;
