import type { Locale } from "@commonbench/taxonomy/types";
import sharp from "sharp";
import { outline } from "./faces.ts";

export interface Card {
  readonly locale: Locale;
  readonly alliance: string;
  readonly title: string;
  /** Above the title: what sort of thing it is. */
  readonly above: string;
  /** Below, at most two lines: whose it is, what it costs. */
  readonly below: readonly string[];
  readonly kind: keyof typeof KINDS | null;
  /** A photograph, as bytes that sharp reads. */
  readonly photo: Uint8Array | null;
}

/** The colours of the kinds on paper, and their signs on a field of 10 by 10: the same as on the pages. */
const KINDS = {
  equipment: { ink: "#934623", soft: "#f6ece5", sign: "M1 1h8v8H1z" },
  lab: { ink: "#34539b", soft: "#e9eef7", sign: "M5 .5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z" },
  training: { ink: "#676015", soft: "#f2f0de", sign: "M5 .6 9.8 9.2H.2z" },
  partner: { ink: "#7c3c6d", soft: "#f5ebf2", sign: "M5 0 10 5 5 10 0 5z" },
} as const;
const PLAIN = { ink: "#0a6b50", soft: "#e9efeb", sign: "" } as const;
const MARK = "M1 1H21V16.5H1ZM7 1 11 13 15 1ZM1 17.5H21V21H1Z";

export const CARD = { width: 1200, height: 630 } as const;
const PANEL = 400;
const EDGE = 72;
const TEXT = CARD.width - PANEL - 2 * EDGE;
const LINES = 3;

const INK = "#15191a";
const MUTED = "#474f50";

/** What no line begins with. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，；：！？…,.;:!?%]/u;

/** Where a line may end: between words, Chinese ones too, but not before what closes them. */
function piecesOf(text: string, locale: Locale): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: "word" }).segment(text)) {
    if (CLOSING.test(segment) && pieces.length > 0) pieces.push(`${pieces.pop()}${segment}`);
    else pieces.push(segment);
  }
  return pieces;
}

interface Line {
  readonly svg: string;
  readonly text: string;
}

/** Lines that fit, the last one cut where there is more. */
async function linesOf(text: string, size: number, weight: number, locale: Locale): Promise<Line[] | null> {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, locale)) {
    const { width } = await outline((line + piece).trim(), size, weight, locale);
    if (width <= TEXT) line += piece;
    else if (line.trim() === "") return null;
    else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  if (lines.length > LINES) return null;
  return Promise.all(lines.map(async (each) => ({ text: each, svg: (await outline(each, size, weight, locale)).svg })));
}

/** As large as it can be; a title that is too long for any size ends in an ellipsis. */
async function titleOf({ title, locale }: Card): Promise<{ lines: Line[]; size: number }> {
  for (const size of [68, 58, 50, 42]) {
    const lines = await linesOf(title, size, 600, locale);
    if (lines !== null) return { lines, size };
  }
  const characters = [...new Intl.Segmenter(locale).segment(title)].map(({ segment }) => segment);
  for (let most = Math.min(characters.length, 120); most > 0; most -= 4) {
    const lines = await linesOf(`${characters.slice(0, most).join("").trim()}…`, 42, 600, locale);
    if (lines !== null) return { lines, size: 42 };
  }
  return { lines: [], size: 42 };
}

/** One line, ending in an ellipsis where it is too long. */
async function oneLine(text: string, size: number, weight: number, locale: Locale): Promise<string> {
  const whole = await outline(text, size, weight, locale);
  if (whole.width <= TEXT) return whole.svg;
  const share = Math.floor((text.length * TEXT) / whole.width) - 2;
  return (await outline(`${text.slice(0, share).trim()}…`, size, weight, locale)).svg;
}

const at = (x: number, y: number, fill: string, svg: string) =>
  `<g transform="translate(${x} ${y})" fill="${fill}">${svg}</g>`;

/** The picture of a link, drawn without any font of the machine. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const { locale, kind, photo } = card;
  const { ink, soft, sign } = kind === null ? PLAIN : KINDS[kind];
  const { lines, size } = await titleOf(card);
  const [first = "", second = ""] = card.below;
  const top = 210;
  const left = CARD.width - PANEL;
  const parts = [
    `<rect width="100%" height="100%" fill="#f7f8f6"/><rect x="${left}" width="${PANEL}" height="100%" fill="${soft}"/>`,
    at(EDGE, 64, INK, `<path transform="scale(1.6)" fill-rule="evenodd" d="${MARK}"/>`),
    at(EDGE + 50, 90, MUTED, await oneLine(card.alliance, 26, 500, locale)),
    at(EDGE, top - 24, ink, await oneLine(card.above, 26, 500, locale)),
    ...lines.map(({ svg }, index) => at(EDGE, top + size * (0.9 + index * 1.18), INK, svg)),
    at(EDGE, CARD.height - 104, MUTED, await oneLine(first, 28, 400, locale)),
    at(EDGE, CARD.height - 60, INK, await oneLine(second, 28, 600, locale)),
    sign
      ? `<path transform="translate(${left + 120} 235) scale(16)" fill="${ink}" d="${sign}"/>`
      : `<path transform="translate(${left + 92} 207) scale(9.8)" fill="${ink}" fill-rule="evenodd" d="${MARK}"/>`,
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">${parts.join("")}</svg>`;
  const picture = sharp(Buffer.from(svg));
  if (photo !== null) {
    const beside = await sharp(photo).resize(PANEL, CARD.height, { fit: "cover" }).toBuffer();
    picture.composite([{ input: beside, left, top: 0 }]);
  }
  return picture.png({ palette: photo === null, compressionLevel: 9 }).toBuffer();
}
