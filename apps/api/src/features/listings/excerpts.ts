import { Prisma } from "@commonbench/db/client";
import type { Locale } from "@commonbench/domain/text";
import { marks } from "@commonbench/search/highlight";
import type { Ctx } from "#api/context.ts";
import type { FoundView } from "./find-view.ts";
import { prepared } from "#api/prepared.ts";
import { titleFor, type Titles } from "./titles.ts";
import { visibleTo } from "./visible.ts";

interface SummaryRow {
  id: string;
  locale: Locale;
  summaries: Titles;
}

/** The summaries that hold what was looked for, with the places: they say why a listing was found. */
export async function loadExcerpts(
  { pool, actor }: Ctx,
  ids: readonly string[],
  words: readonly string[],
  locale: Locale,
): Promise<FoundView["excerpts"]> {
  if (ids.length === 0 || words.length === 0) return {};
  const rows = await prepared<SummaryRow>(
    pool,
    Prisma.sql`
    select l.id, l.locale, jsonb_build_object('en', l.text #> '{en,summary}', 'zh-Hans', l.text #> '{zh-Hans,summary}',
      'zh-Hant', l.text #> '{zh-Hant,summary}', 'pt', l.text #> '{pt,summary}') as summaries
    from listing l where l.id = any(${[...ids]}::uuid[]) and ${visibleTo(actor)}`,
  );
  const found = rows.map(({ id, summaries, locale: original }) => {
    const { title: text, titleLocale } = titleFor(summaries, locale, original);
    return [
      id,
      { text, locale: titleLocale, marks: marks(text, words).map(([from, to]): [number, number] => [from, to]) },
    ] as const;
  });
  return Object.fromEntries(found.filter(([, { marks: places }]) => places.length > 0));
}
