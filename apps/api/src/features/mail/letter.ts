import type { Locale } from "@commonbench/taxonomy/types";

export interface Paragraph {
  readonly text: string;
  /** Somebody's own words: a reason, an answer. */
  readonly quoted: boolean;
}

export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
  readonly action: { readonly label: string; readonly link: string } | null;
  readonly sender: string;
}

const SANS: Readonly<Record<Locale, string>> = {
  en: "system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif",
  pt: "system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif",
  "zh-Hans": "'PingFang SC','Microsoft YaHei','Noto Sans SC',system-ui,sans-serif",
  "zh-Hant": "'PingFang HK','PingFang TC','Microsoft JhengHei','Noto Sans TC',system-ui,sans-serif",
};

const HEADING: Readonly<Record<Locale, string>> = {
  en: "'Source Serif 4','Iowan Old Style',Georgia,serif",
  pt: "'Source Serif 4','Iowan Old Style',Georgia,serif",
  "zh-Hans": SANS["zh-Hans"],
  "zh-Hant": SANS["zh-Hant"],
};

// Programs that ignore <style> still get the light colours and the column from the attributes.
const STYLE = `
.words{overflow-wrap:anywhere}
@media (max-width:480px){.sheet{padding:20px 16px!important}.act{display:block!important;text-align:center}}
@media (prefers-color-scheme:dark){.ground,.sheet{background:#0f1312!important}.ink{color:#e8ece9!important}.quiet{color:#98a19e!important}.line{border-color:#57605d!important}.act{background:#e8ece9!important;color:#0f1312!important}}
`;

/** One column that reads well in a narrow window; a table, because that is what mail programs can lay out. */
export function letterHtml({ locale, subject, paragraphs, action, sender }: Letter): string {
  const leading = locale.startsWith("zh") ? "1.8" : "1.55";
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no"><title>${escapeHtml(subject)}</title><style>${STYLE}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f7f8f6;-webkit-text-size-adjust:100%">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background:#f7f8f6"><tr><td align="center">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;table-layout:fixed"><tr><td class="sheet ink words" style="padding:32px 24px;color:#15191a;font:16px/${leading} ${SANS[locale]};text-align:start;word-break:break-word">
<p class="ink line" style="margin:0 0 24px;padding-bottom:12px;border-bottom:1px solid #15191a;font-size:14px;font-weight:600">${escapeHtml(sender)}</p>
<h1 class="ink" style="margin:0 0 16px;font:400 24px/1.26 ${HEADING[locale]}">${escapeHtml(subject)}</h1>
${paragraphs.map(paragraphHtml).join("\n")}
${action === null ? "" : actionHtml(action)}
</td></tr></table></td></tr></table></body></html>
`;
}

function paragraphHtml({ text, quoted }: Paragraph): string {
  const lines = escapeHtml(text).replaceAll("\n", "<br>");
  if (!quoted) return `<p style="margin:0 0 16px">${lines}</p>`;
  return `<blockquote class="line" style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:2px solid #9aa3a0">${lines}</blockquote>`;
}

/** The address is written out too: for programs that show no buttons, and for people who want to see where it leads. */
function actionHtml({ label, link }: { label: string; link: string }): string {
  const href = escapeHtml(link);
  return `<p style="margin:24px 0"><a class="act" href="${href}" style="display:inline-block;padding:12px 20px;background:#15191a;color:#f7f8f6;font-weight:500;text-decoration:none;border-radius:4px">${escapeHtml(label)}</a></p>
<p class="quiet" style="margin:0;color:#616a69;font-size:13px;line-height:1.5;word-break:break-all">${href}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
