import type { Locale } from "@commonbench/taxonomy/types";
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

/** Subject, plain text and HTML of one mail. Values are escaped in HTML and lose line breaks in the subject. */
export function renderMail({ template, locale, values, link, sender }: MailContent) {
  const words = MAIL_MESSAGES[locale][template];
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const paragraphs = words.body.map(fill).filter((paragraph) => paragraph.trim() !== "");
  const text = [...paragraphs, ...(link ? [link] : []), `-- \n${sender}`].join("\n\n");
  const html = [
    `<!doctype html><html lang="${locale}"><body style="margin:0;background:#f7f8f6;color:#15191a;font:16px/1.55 system-ui,sans-serif">`,
    `<div style="max-width:560px;margin:0 auto;padding:32px 20px">`,
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px;white-space:pre-line">${escapeHtml(paragraph)}</p>`),
    link && words.action
      ? `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#15191a;color:#f7f8f6;text-decoration:none;border-radius:4px">${escapeHtml(words.action)}</a></p><p style="margin:0 0 16px;color:#616a69;font-size:13px;word-break:break-all">${escapeHtml(link)}</p>`
      : "",
    `<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #dfe3e0;color:#616a69;font-size:13px">${escapeHtml(sender)}</p>`,
    `</div></body></html>`,
  ].join("");
  return { subject: fill(words.subject).replaceAll(/\s+/g, " ").slice(0, 200), text, html };
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
