import { BODY, LABEL, LEADING, MARGIN, NOTE, type Page } from "./sheet-page.ts";
import type { Cell, Column } from "./sheet-model.ts";
import { INK, QUIET, type Style } from "./sheet-text.ts";

interface SetColumn extends Column {
  readonly x: number;
  readonly width: number;
}

const CELL_GAP = 10;
const ALSO: Style = { ...LABEL, colour: QUIET };

function placed(page: Page, columns: readonly Column[]): SetColumn[] {
  let x = MARGIN;
  return columns.map((column) => {
    const whole = column.share * page.width;
    const set = { ...column, x, width: whole - CELL_GAP };
    x += whole;
    return column.align === "right" ? { ...set, x: set.x + CELL_GAP } : set;
  });
}

export function drawTable(page: Page, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const set = placed(page, columns);
  const table = page.group("Table");
  drawHead(page, set, table, true);
  for (const row of rows) {
    const cells = set.map(({ width }, at) => ({
      lines: page.type.lines(row[at]?.text ?? "", width, BODY),
      notes: row[at]?.note === undefined ? [] : page.type.lines(row[at].note, width, NOTE),
    }));
    const height =
      Math.max(...cells.map(({ lines, notes }) => (lines.length * BODY.size + notes.length * NOTE.size) * LEADING)) + 9;
    if (page.need(height)) drawHead(page, set, table, false);
    const line = page.group("TR", table);
    for (const [at, { x, width, align }] of set.entries()) {
      const { lines, notes } = cells[at] ?? { lines: [], notes: [] };
      const right = align === "right" ? x + width : undefined;
      page.tag(
        "TD",
        () => {
          const y = page.y + 4 + page.paragraph(lines, x, page.y + 4, BODY, right);
          page.paragraph(notes, x, y, NOTE, right);
        },
        line,
      );
    }
    line.end();
    page.y += height;
    page.rule(page.y);
  }
  table.end();
  page.y += 8;
}

/** On every page on which the table goes on; repeated ones are not read out. */
function drawHead(page: Page, set: readonly SetColumn[], table: PDFKit.PDFStructureElement, first: boolean): void {
  const labels = set.map(({ label, width }) => ({
    own: page.type.lines(label.text, width, LABEL),
    also: label.also === "" ? [] : page.type.lines(label.also, width, ALSO),
  }));
  const height = Math.max(...labels.map(({ own, also }) => own.length + also.length)) * LABEL.size * LEADING + 8;
  if (first && page.need(height + 40)) page.y = MARGIN;
  const draw = (at: number) => {
    const { x, width, align } = set[at] ?? { x: 0, width: 0, align: "left" };
    const { own, also } = labels[at] ?? { own: [], also: [] };
    const right = align === "right" ? x + width : undefined;
    page.paragraph(also, x, page.y + 2 + page.paragraph(own, x, page.y + 2, LABEL, right), ALSO, right);
  };
  if (first) {
    const line = page.group("TR", table);
    for (const at of set.keys()) page.tag("TH", () => draw(at), line);
    line.end();
  } else {
    page.doc.markContent("Artifact", { type: "Pagination" });
    for (const at of set.keys()) draw(at);
    page.doc.endMarkedContent();
  }
  page.y += height;
  page.rule(page.y, INK);
}
