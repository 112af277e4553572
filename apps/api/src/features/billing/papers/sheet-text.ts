import type { Locale } from "@commonbench/domain/text";
import type { Faces, Weight } from "./sheet-faces.ts";

/** Points of type and colours of a paper. */
export const INK = "#15191a";
export const SOFT = "#343c3b";
export const QUIET = "#6a7372";
export const RULE = "#c9cfcc";

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** What of pdfkit sets type. */
export interface Pen {
  font(name: string, size: number): Pen;
  fillColor(colour: string): Pen;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: "alphabetic" }): unknown;
}

// What no line begins with.
const CLOSING = /^[\p{Pe}\p{Pf}、。，；：！？…,.;:!?%／/]/u;
// What no line ends with.
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Sets type in runs, since each font holds a part of the characters. */
export class Typesetter {
  readonly #pen: Pen;
  readonly #faces: Faces;
  readonly #words: Intl.Segmenter;

  constructor(pen: Pen, faces: Faces, locale: Locale) {
    this.#pen = pen;
    this.#faces = faces;
    this.#words = new Intl.Segmenter(locale, { granularity: "word" });
  }

  width(text: string, { size, weight }: Style): number {
    let width = 0;
    for (const run of this.#faces.runs(text, weight)) width += this.#pen.font(run.font, size).widthOfString(run.text);
    return width;
  }

  /** Draws one line with its base line at `y`. */
  line(text: string, x: number, y: number, style: Style): void {
    let at = x;
    this.#pen.fillColor(style.colour);
    for (const run of this.#faces.runs(text, style.weight)) {
      this.#pen.font(run.font, style.size).text(run.text, at, y, { lineBreak: false, baseline: "alphabetic" });
      at += this.#pen.widthOfString(run.text);
    }
  }

  /** Lines that fit a width: broken between words, Chinese ones too, and within a word only where it is wider than all. */
  lines(text: string, width: number, style: Style): string[] {
    return text.split("\n").flatMap((paragraph) => this.#paragraph(paragraph, width, style));
  }

  #paragraph(text: string, width: number, style: Style): string[] {
    const lines: string[] = [];
    let line = "";
    for (const piece of this.#pieces(text)) {
      if (this.width((line + piece).trimEnd(), style) <= width) {
        line += piece;
        continue;
      }
      if (line.trim() !== "") lines.push(line.trim());
      line = piece.trimStart();
      while (this.width(line.trimEnd(), style) > width && line.length > 1) {
        const head = this.#longest(line, width, style);
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    if (line.trim() !== "" || lines.length === 0) lines.push(line.trim());
    return lines;
  }

  #pieces(text: string): string[] {
    const pieces: string[] = [];
    for (const { segment } of this.#words.segment(text)) {
      const before = pieces.at(-1);
      if (before !== undefined && (CLOSING.test(segment) || OPENING.test(before)))
        pieces[pieces.length - 1] = before + segment;
      else pieces.push(segment);
    }
    return pieces;
  }

  /** At least one character, so that it ends. */
  #longest(text: string, width: number, style: Style): string {
    const characters = [...text];
    let count = 1;
    while (count < characters.length && this.width(characters.slice(0, count + 1).join(""), style) <= width) count++;
    return characters.slice(0, count).join("");
  }
}
