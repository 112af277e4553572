import type { Label } from "./sheet-model.ts";
import { INK, QUIET, RULE, SOFT, type Style, type Typesetter } from "./sheet-text.ts";

export const MARGIN = 46;
const FOOT = 52;
export const LEADING = 1.45;

export const TITLE: Style = { size: 19, weight: "strong", colour: INK };
export const HEADING: Style = { size: 11, weight: "strong", colour: INK };
export const BODY: Style = { size: 9, weight: "plain", colour: INK };
export const STRONG: Style = { ...BODY, weight: "strong" };
export const LABEL: Style = { size: 7.5, weight: "plain", colour: SOFT };
export const NOTE: Style = { size: 8, weight: "plain", colour: QUIET };

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

  /** Words in the reader's language, and quieter in English; their right end at `right` where it is given. */
  label({ text, also }: Label, x: number, y: number, style: Style, right?: number): number {
    const quiet: Style = { ...style, weight: "plain", colour: QUIET };
    const gap = also === "" ? 0 : style.size / 2;
    const own = this.type.width(text, style) + gap;
    const left = right === undefined ? x : right - own - this.type.width(also, quiet);
    this.paragraph([text], left, y, style);
    if (also !== "") this.paragraph([also], left + own, y, quiet);
    return style.size * LEADING;
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
