import type { Locale } from "@commonbench/taxonomy/types";
import { type Letter, letterHtml, type Paragraph } from "./letter.ts";
import { MAIL_MESSAGES, type MailTemplate } from "./messages.ts";

export interface MailContent {
  readonly template: MailTemplate;
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
  /** Absolute address behind the button. */
  readonly link?: string;
  /** The alliance's name in the mail's language. */
  readonly sender: string;
}

/** What somebody wrote, alone in its paragraph: shown as a quotation. */
const QUOTED = /^\{(reason|message)\}$/;

/** Subject, plain text and HTML of one mail. Values are escaped in HTML and lose line breaks in the subject. */
export function renderMail({ template, locale, values, link, sender }: MailContent) {
  const words = MAIL_MESSAGES[locale][template];
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const paragraphs: Paragraph[] = words.body
    .map((source) => ({ text: fill(source).trim(), quoted: QUOTED.test(source) }))
    .filter(({ text }) => text !== "");
  const subject = fill(words.subject).replaceAll(/\s+/g, " ").trim().slice(0, 200);
  const action = words.action !== undefined && link !== undefined ? { label: words.action, link } : null;
  return {
    subject,
    text: plainLetter(paragraphs, action, sender, locale),
    html: letterHtml({ locale, subject, paragraphs, action, sender }),
  };
}

function plainLetter(
  paragraphs: readonly Paragraph[],
  action: Letter["action"],
  sender: string,
  locale: Locale,
): string {
  const colon = locale.startsWith("zh") ? "：" : ":";
  const quoted = (text: string) =>
    text
      .split("\n")
      .map((line) => `> ${line}`.trimEnd())
      .join("\n");
  return [
    ...paragraphs.map((paragraph) => (paragraph.quoted ? quoted(paragraph.text) : paragraph.text)),
    ...(action === null ? [] : [`${action.label}${colon}\n${action.link}`]),
    `-- \n${sender}`,
  ].join("\n\n");
}
