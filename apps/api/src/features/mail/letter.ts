import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { Locale } from "@commonbench/taxonomy/types";
import { createElement as h, Fragment, type ReactNode } from "react";
import { INK, LINE, look, QUIET, STYLE } from "./look.ts";

export interface Paragraph {
  readonly text: string;
  /** Somebody's own words: a reason, an answer. */
  readonly quoted: boolean;
}

export interface LetterLink {
  readonly label: string;
  readonly link: string;
}

export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
  /** A list of what has happened or was found, each with where it leads. */
  readonly items: readonly LetterLink[];
  readonly action: LetterLink | null;
  readonly sender: string;
  /** Why this came, and how to have no more of it. */
  readonly footer: { readonly why: string; readonly links: readonly LetterLink[] } | null;
}

/** One column that reads well in a narrow window. Of what the HTML shows, only `html-only` is left out of the text. */
export function LetterPage(letter: Letter): ReactNode {
  const { locale, subject, paragraphs, items, action, sender, footer } = letter;
  const { sans, heading, leading } = look(locale);
  return h(
    Html,
    { lang: locale, dir: "ltr" },
    h(
      Head,
      null,
      h("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "supported-color-schemes", content: "light dark" }),
      h("meta", { name: "format-detection", content: "telephone=no,date=no,address=no" }),
      h("title", null, subject),
      h("style", { dangerouslySetInnerHTML: { __html: STYLE } }),
    ),
    h(
      Body,
      { className: "ground", style: { margin: 0, padding: 0, backgroundColor: "#f7f8f6" } },
      h(
        Container,
        { style: { width: "100%", maxWidth: "600px" } },
        h(
          Padded,
          null,
          h(Text, { className: "ink line", style: senderStyle(sans) }, sender),
          h(Heading, { as: "h1", className: "ink", style: headingStyle(heading) }, subject),
          ...paragraphs.map((paragraph, at) => h(Words, { key: at, paragraph, sans, leading })),
          items.length === 0 ? null : h(Items, { items, sans, leading }),
          action === null ? null : h(Act, { action, sans }),
          footer === null ? null : h(Foot, { footer, sans }),
        ),
      ),
    ),
  );
}

/** Outlook pads cells only, not tables. */
function Padded({ children }: { readonly children?: ReactNode }): ReactNode {
  const cell = h("td", { className: "sheet words", style: { padding: "32px 24px" } }, children);
  const table = {
    role: "presentation",
    width: "100%",
    cellPadding: 0,
    cellSpacing: 0,
    style: { tableLayout: "fixed" },
  } as const;
  return h("table", table, h("tbody", null, h("tr", null, cell)));
}

interface Face {
  readonly sans: string;
  readonly leading?: string;
}

const senderStyle = (fontFamily: string) => ({
  margin: "0 0 24px",
  paddingBottom: "12px",
  borderBottom: `1px solid ${INK}`,
  color: INK,
  fontSize: "14px",
  fontWeight: 600,
  fontFamily,
});
const headingStyle = (fontFamily: string) => ({
  margin: "0 0 16px",
  color: INK,
  fontSize: "24px",
  fontWeight: 400,
  lineHeight: "1.26",
  fontFamily,
});

function Words({ paragraph, sans, leading }: Face & { readonly paragraph: Paragraph }): ReactNode {
  const lines = paragraph.text.split("\n").flatMap((line, at) => (at === 0 ? [line] : [h("br", { key: at }), line]));
  const style = { margin: "0 0 16px", color: INK, fontSize: "16px", lineHeight: leading, fontFamily: sans };
  if (!paragraph.quoted) return h(Text, { className: "ink words", style }, ...lines);
  return h(
    "blockquote",
    { className: "ink line words", style: { ...style, padding: "2px 0 2px 14px", borderLeft: `2px solid ${LINE}` } },
    ...lines,
  );
}

function Items({ items, sans, leading }: Face & { readonly items: readonly LetterLink[] }): ReactNode {
  const style = {
    margin: 0,
    padding: "12px 0",
    borderTop: "1px solid #dfe3e0",
    fontSize: "16px",
    lineHeight: leading,
    fontFamily: sans,
  };
  return h(
    Section,
    null,
    ...items.map(({ label, link }, at) =>
      h(
        Text,
        { key: at, className: "words line", style },
        h(Link, { className: "ink", href: link, style: { color: INK, textDecorationLine: "underline" } }, label),
      ),
    ),
  );
}

/** The address is written out too: for programs that show no buttons, and for people who want to see where it leads. */
function Act({ action: { label, link }, sans }: Face & { readonly action: LetterLink }): ReactNode {
  const face = {
    padding: "12px 20px",
    backgroundColor: INK,
    color: "#f7f8f6",
    borderRadius: "4px",
    fontSize: "16px",
    fontWeight: 500,
    fontFamily: sans,
  };
  const written = {
    margin: 0,
    color: QUIET,
    fontSize: "13px",
    lineHeight: "1.5",
    wordBreak: "break-all",
    fontFamily: sans,
  } as const;
  return h(
    Fragment,
    null,
    h(Section, { style: { margin: "24px 0" } }, h(Button, { className: "act", href: link, style: face }, label)),
    h(Text, { className: "quiet html-only", style: written }, link),
  );
}

function Foot({ footer: { why, links }, sans }: Face & { readonly footer: NonNullable<Letter["footer"]> }): ReactNode {
  const style = { margin: "0 0 4px", color: QUIET, fontSize: "13px", lineHeight: "1.5", fontFamily: sans };
  return h(
    Section,
    { className: "line", style: { marginTop: "32px", borderTop: "1px solid #dfe3e0", paddingTop: "12px" } },
    h(Text, { className: "quiet", style }, why),
    ...links.map(({ label, link }) =>
      h(
        Text,
        { key: link, className: "quiet", style },
        h(Link, { className: "quiet", href: link, style: { color: QUIET, textDecorationLine: "underline" } }, label),
      ),
    ),
  );
}
