import { LocaleSchema, type Locale } from "@commonbench/domain/text";
import type { Readable } from "node:stream";
import type { Parts } from "#api/context.ts";
import { storageKey } from "#api/features/files/store.ts";
import { paperSheet } from "./draw-paper.ts";
import { drawInTurn } from "./draw-sheet.ts";
import { loadPaper, type PaperRow } from "./load.ts";

/** Grows when papers look another way; what they say never changes. */
const DESIGN = 1;

const keyOf = (id: string, locale: Locale) => storageKey(id, `paper-${DESIGN}-${locale}.pdf`);

/** The paper in a reader's language, drawn at the first time that somebody wants it. */
export async function paperFile(
  parts: Parts,
  row: PaperRow,
  locale: Locale,
): Promise<{ stream: Readable; bytes: number }> {
  const key = keyOf(row.id, locale);
  const kept = await parts.files.read(key).catch(() => null);
  if (kept !== null) return kept;
  const sheet = paperSheet(row.paper, locale, parts.taxonomy.alliance.name[locale]);
  await parts.files.put(key, await drawInTurn(sheet));
  return parts.files.read(key);
}

/** Draws a new paper in the languages of its two sides. */
export async function drawPaper(parts: Parts, { paperId }: { paperId: string }): Promise<void> {
  const row = await loadPaper(parts.db, { id: paperId });
  for (const locale of new Set([row.paper.payer.locale, row.paper.issuer.locale])) {
    const { stream } = await paperFile(parts, row, LocaleSchema.parse(locale));
    stream.destroy();
  }
}
