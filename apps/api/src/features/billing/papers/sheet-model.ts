import type { Locale } from "@commonbench/domain/text";

/** Words in the reader's language, and in English where that is another. */
export interface Label {
  readonly text: string;
  readonly also: string;
}

export interface Column {
  readonly label: Label;
  /** Of the width of the page. */
  readonly share: number;
  readonly align: "left" | "right";
}

export type Block =
  | { readonly kind: "title"; readonly label: Label; readonly beside: string }
  | { readonly kind: "heading"; readonly label: Label }
  /** Side by side: who, from and to. */
  | {
      readonly kind: "columns";
      readonly columns: readonly { readonly label: Label; readonly lines: readonly string[] }[];
    }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: Label; readonly value: string }[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly kind: "sums";
      readonly rows: readonly { readonly label: Label; readonly value: string; readonly strong: boolean }[];
    }
  | { readonly kind: "note"; readonly text: string };

/** `note` stands below, smaller. */
export interface Cell {
  readonly text: string;
  readonly note?: string;
}

/** A paper as blocks from top to bottom; where they stand is not its business. */
export interface Sheet {
  readonly locale: Locale;
  /** Of the document, as readers show it. */
  readonly title: string;
  readonly author: string;
  readonly at: Date;
  /** At the foot of every page; `{page}` and `{pages}` are filled in. */
  readonly foot: { readonly left: string; readonly right: string };
  readonly blocks: readonly Block[];
}

/** Everything that stands on it, by how it is set, for the fonts. */
export function textsOf({ foot, blocks }: Sheet): { plain: string; strong: string } {
  return { plain: `${JSON.stringify([foot, blocks])}0123456789`, strong: blocks.map(strongText).join("") };
}

function strongText(block: Block): string {
  switch (block.kind) {
    case "title":
      return block.label.text + block.label.also + block.beside;
    case "heading":
      return block.label.text + block.label.also;
    case "columns":
      return block.columns.map(({ lines: [first = ""] }) => first).join("");
    case "sums":
      return block.rows.map(({ label, value, strong }) => (strong ? label.text + label.also + value : "")).join("");
    case "facts":
    case "table":
    case "note":
      return "";
    default:
      return block satisfies never;
  }
}
