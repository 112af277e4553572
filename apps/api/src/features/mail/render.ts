import type { Locale } from "@commonbench/taxonomy/types";
import { compile } from "html-to-text";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type LetterLink, LetterPage, type Paragraph } from "./letter.ts";
import { MAIL_MESSAGES, type MailTemplate } from "./messages.ts";
import { fillTerm, mailTerm } from "./terms.ts";

export interface MailContent {
  readonly template: MailTemplate;
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
  /** Absolute address behind the button. */
  readonly link?: string;
  readonly items?: readonly LetterLink[];
  /** Absolute addresses below the letter; without them it is one that somebody asked for. */
  readonly footer?: readonly LetterLink[];
  /** The alliance's name in the mail's language. */
  readonly sender: string;
}

/** What somebody wrote, alone in its paragraph: shown as a quotation. */
const QUOTED = /^\{(reason|message|excerpt)\}$/;

/** Subject, plain text and HTML of one mail, both of the same components. Values are escaped and lose line breaks in the subject. */
export function renderMail({ template, locale, values, link, items = [], footer, sender }: MailContent) {
  const words = MAIL_MESSAGES[locale][template];
  const paragraphs: Paragraph[] = words.body
    .map((source) => ({ text: fillTerm(source, values).trim(), quoted: QUOTED.test(source) }))
    .filter(({ text }) => text !== "");
  const subject = fillTerm(words.subject, values).replaceAll(/\s+/g, " ").trim().slice(0, 200);
  const html = renderToStaticMarkup(
    createElement(LetterPage, {
      locale,
      subject,
      paragraphs,
      items,
      action: words.action !== undefined && link !== undefined ? { label: words.action, link } : null,
      sender,
      footer:
        footer === undefined ? null : { why: fillTerm(mailTerm(locale, "why"), { alliance: sender }), links: footer },
    }),
  );
  return { subject, text: toText(html), html: `<!doctype html>\n${html}` };
}

/** The sentence of an event as a list shows it. */
export function renderLine(template: MailTemplate, locale: Locale, values: MailContent["values"]): string {
  const { line, subject } = MAIL_MESSAGES[locale][template];
  return fillTerm(line ?? subject, values)
    .replaceAll(/\s+/g, " ")
    .trim();
}

const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    { selector: "a", options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
    { selector: ".html-only", format: "skip" },
    { selector: "blockquote", options: { trimEmptyLines: true } },
  ],
});
