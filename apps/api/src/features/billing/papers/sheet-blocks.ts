import type { Block, Label } from "./sheet-model.ts";
import { BODY, HEADING, LABEL, LEADING, MARGIN, NOTE, type Page, STRONG, TITLE } from "./sheet-page.ts";
import { drawTable } from "./sheet-table.ts";
import { QUIET } from "./sheet-text.ts";

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
  page.tag("H2", () => page.label(label, MARGIN, page.y, HEADING));
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
      let y = top + page.label(label, x, top, LABEL) + 2;
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
        const y = page.y + page.label(label, x, page.y, LABEL);
        page.paragraph(lines, x, y, BODY);
      });
    page.y += height;
  }
  page.y += 6;
}

function drawSums(page: Page, { rows }: Extract<Block, { kind: "sums" }>): void {
  const right = MARGIN + page.width;
  page.need(rows.length * BODY.size * LEADING + 12);
  for (const { label, value, strong } of rows) {
    const style = strong ? { ...STRONG, size: 11 } : BODY;
    page.tag("P", () => {
      page.label(label, 0, page.y, style, right - 110);
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
