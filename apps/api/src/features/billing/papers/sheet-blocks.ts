import type { Block, Cell, Column, Label } from "./sheet-model.ts";
import { INK, QUIET, RULE, type Style, type Typesetter } from "./sheet-text.ts";

export const MARGIN = 46;
const FOOT = 52;
const LEADING = 1.45;

const TITLE: Style = { size: 19, weight: "strong", colour: INK };
const HEADING: Style = { size: 11, weight: "strong", colour: INK };
const BODY: Style = { size: 9, weight: "plain", colour: INK };
const STRONG: Style = { ...BODY, weight: "strong" };
const LABEL: Style = { size: 7.5, weight: "plain", colour: QUIET };
const NOTE: Style = { size: 8, weight: "plain", colour: QUIET };

/** Where the pen stands, page after page. */
export class Page {
  readonly doc: PDFKit.PDFDocument;
  readonly type: Typesetter;
  y = MARGIN;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(doc: PDFKit.PDFDocument, type: Typesetter) {
    this.doc = doc;
    this.type = type;
    this.#root = doc.struct("Document");
    doc.addStructure(this.#root);
    this.turn();
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  turn(): void {
    this.doc.addPage();
    this.y = MARGIN;
  }

  /** Turns the page when so much does not fit any more; says whether it did. */
  need(height: number): boolean {
    if (this.y + height <= this.doc.page.height - FOOT) return false;
    this.turn();
    return true;
  }

  /** Something that readers find by its kind. */
  tag(kind: string, draw: () => void, parent: PDFKit.PDFStructureElement = this.#root): void {
    parent.add(this.doc.struct(kind, {}, [draw]));
  }

  group(kind: string, parent: PDFKit.PDFStructureElement = this.#root): PDFKit.PDFStructureElement {
    const element = this.doc.struct(kind);
    parent.add(element);
    return element;
  }

  /** Lines from the top `y`; answers how high they are. */
  paragraph(lines: readonly string[], x: number, y: number, style: Style, right?: number): number {
    const height = style.size * LEADING;
    for (const [at, line] of lines.entries()) {
      const left = right === undefined ? x : right - this.type.width(line, style);
      this.type.line(line, left, y + at * height + style.size, style);
    }
    return lines.length * height;
  }

  rule(y: number, colour = RULE): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    this.doc
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.width, y)
      .lineWidth(0.6)
      .strokeColor(colour)
      .stroke();
    this.doc.endMarkedContent();
  }

  end(): void {
    this.#root.end();
  }
}

export function drawBlock(page: Page, block: Block): void {
  switch (block.kind) {
    case "title":
      return drawTitle(page, block);
    case "heading":
      return drawHeading(page, block.label);
    case "columns":
      return drawColumns(page, block);
    case "facts":
      return drawFacts(page, block);
    case "table":
      return drawTable(page, block.columns, block.rows);
    case "sums":
      return drawSums(page, block);
    case "note":
      return drawNote(page, block.text);
    default:
      return block satisfies never;
  }
}

const both = ({ text, also }: Label): string => (also === "" ? text : `${text}  ${also}`);

function drawTitle(page: Page, { label, beside }: Extract<Block, { kind: "title" }>): void {
  const { type } = page;
  const right = MARGIN + page.width;
  page.tag("H1", () => {
    type.line(label.text, MARGIN, page.y + TITLE.size, TITLE);
    if (label.also !== "")
      type.line(label.also, MARGIN + type.width(label.text, TITLE) + 10, page.y + TITLE.size, {
        ...HEADING,
        colour: QUIET,
      });
  });
  page.tag("P", () => page.paragraph([beside], 0, page.y + 6, HEADING, right));
  page.y += TITLE.size * LEADING + 14;
}

function drawHeading(page: Page, label: Label): void {
  page.need(80);
  page.y += 6;
  page.tag("H2", () => page.paragraph([both(label)], MARGIN, page.y, HEADING));
  page.y += HEADING.size * LEADING + 6;
}

function drawColumns(page: Page, { columns }: Extract<Block, { kind: "columns" }>): void {
  const gap = 24;
  const width = (page.width - gap * (columns.length - 1)) / columns.length;
  const set = columns.map(({ label, lines: [first = "", ...rest] }) => ({
    label,
    first: page.type.lines(first, width, STRONG),
    rest: rest.flatMap((line) => page.type.lines(line, width, BODY)),
  }));
  const top = page.y;
  let bottom = top;
  for (const [at, { label, first, rest }] of set.entries()) {
    const x = MARGIN + at * (width + gap);
    page.tag("P", () => {
      let y = top + page.paragraph([both(label)], x, top, LABEL) + 2;
      y += page.paragraph(first, x, y, STRONG);
      bottom = Math.max(bottom, y + page.paragraph(rest, x, y, BODY));
    });
  }
  page.y = bottom + 14;
}

function drawFacts(page: Page, { rows }: Extract<Block, { kind: "facts" }>): void {
  const half = (page.width - 24) / 2;
  page.rule(page.y);
  page.y += 8;
  for (let at = 0; at < rows.length; at += 2) {
    const pair = rows.slice(at, at + 2).map(({ label, value }, index) => ({
      label,
      lines: page.type.lines(value, half, BODY),
      x: MARGIN + index * (half + 24),
    }));
    const height = Math.max(...pair.map(({ lines }) => LABEL.size * LEADING + lines.length * BODY.size * LEADING)) + 5;
    page.need(height);
    for (const { label, lines, x } of pair)
      page.tag("P", () => {
        const y = page.y + page.paragraph([both(label)], x, page.y, LABEL);
        page.paragraph(lines, x, y, BODY);
      });
    page.y += height;
  }
  page.y += 6;
}

interface SetColumn extends Column {
  readonly x: number;
  readonly width: number;
}

const CELL_GAP = 10;

function placed(page: Page, columns: readonly Column[]): SetColumn[] {
  let x = MARGIN;
  return columns.map((column) => {
    const whole = column.share * page.width;
    const set = { ...column, x, width: whole - CELL_GAP };
    x += whole;
    return column.align === "right" ? { ...set, x: set.x + CELL_GAP } : set;
  });
}

function drawTable(page: Page, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
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
    lines: [
      ...page.type.lines(label.text, width, LABEL),
      ...(label.also === "" ? [] : page.type.lines(label.also, width, LABEL)),
    ],
  }));
  const height = Math.max(...labels.map(({ lines }) => lines.length)) * LABEL.size * LEADING + 8;
  if (first && page.need(height + 40)) page.y = MARGIN;
  const draw = (at: number) => {
    const { x, width, align } = set[at] ?? { x: 0, width: 0, align: "left" };
    page.paragraph(labels[at]?.lines ?? [], x, page.y + 2, LABEL, align === "right" ? x + width : undefined);
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

function drawSums(page: Page, { rows }: Extract<Block, { kind: "sums" }>): void {
  const right = MARGIN + page.width;
  page.need(rows.length * BODY.size * LEADING + 12);
  for (const { label, value, strong } of rows) {
    const style = strong ? { ...STRONG, size: 11 } : BODY;
    page.tag("P", () => {
      page.paragraph([both(label)], 0, page.y, style, right - 110);
      page.paragraph([value], 0, page.y, style, right);
    });
    page.y += style.size * LEADING + 3;
  }
  page.y += 10;
}

function drawNote(page: Page, text: string): void {
  const lines = page.type.lines(text, page.width, NOTE);
  page.need(lines.length * NOTE.size * LEADING);
  page.tag("P", () => page.paragraph(lines, MARGIN, page.y, NOTE));
  page.y += lines.length * NOTE.size * LEADING + 5;
}
