import PDFDocument from "pdfkit";
import { buffer } from "node:stream/consumers";
import { embedFaces } from "./sheet-faces.ts";
import { drawBlock } from "./sheet-blocks.ts";
import { MARGIN, Page } from "./sheet-page.ts";
import { type Sheet, textsOf } from "./sheet-model.ts";
import { QUIET, Typesetter } from "./sheet-text.ts";

/**
 * A paper as PDF: A4, its fonts cut to what it needs and carried along, its text selectable and tagged in reading order,
 * its language and title said.
 */
export async function drawSheet(sheet: Sheet): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: sheet.locale,
    info: {
      Title: sheet.title,
      Author: sheet.author,
      Creator: "Commonbench",
      CreationDate: sheet.at,
      ModDate: sheet.at,
    },
  });
  const bytes = buffer(doc);
  const type = new Typesetter(doc, await embedFaces(doc, textsOf(sheet), sheet.locale), sheet.locale);
  const page = new Page(doc, type);
  for (const block of sheet.blocks) drawBlock(page, block);
  page.end();
  drawFeet(doc, type, sheet);
  doc.end();
  return bytes;
}

/** When all pages are there, so that each can say how many there are. */
function drawFeet(doc: PDFKit.PDFDocument, type: Typesetter, { foot }: Sheet): void {
  const { start, count } = doc.bufferedPageRange();
  const style = { size: 7.5, weight: "plain", colour: QUIET } as const;
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    const right = foot.right.replace("{page}", String(at - start + 1)).replace("{pages}", String(count));
    const y = doc.page.height - 30;
    doc.markContent("Artifact", { type: "Pagination" });
    type.line(foot.left, MARGIN, y, style);
    type.line(right, doc.page.width - MARGIN - type.width(right, style), y, style);
    doc.endMarkedContent();
  }
}
