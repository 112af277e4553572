import { type Html, html } from "./html.ts";
import { FAMILIES } from "./fonts.ts";
import type { Words } from "./words.ts";

interface Frame {
  readonly words: Words;
  /** Where the pages are mounted. */
  readonly base: string;
  readonly title: string;
  readonly body: Html;
}

/** The page around every hosted page: what it is comes first. */
export function framed({ words, base, title, body }: Frame): string {
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${words.sandbox}</title>
        ${FAMILIES.map((family) => html`<link rel="stylesheet" href="${base}/fonts/${family}/wght.css" />`)}
        <link rel="stylesheet" href="${base}/look.css" />
      </head>
      <body>
        <header class="note" role="note">
          <p><strong>${words.sandbox}</strong> ${words.noMoney}</p>
        </header>
        <main>${body}</main>
      </body>
    </html>`.text;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly autocomplete?: string;
  readonly inputmode?: "numeric" | "email" | "text";
  readonly focus?: boolean;
}

/** A label above, the field, and below it a hint or what is wrong. */
export function field({
  name,
  label,
  value,
  hint,
  problem,
  autocomplete = "off",
  inputmode = "text",
  focus = false,
}: Field): Html {
  const below = problem ?? hint;
  const described = below === undefined ? null : html` aria-describedby="${name}-below"`;
  const invalid = problem === undefined ? null : html` aria-invalid="true"`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      autocomplete="${autocomplete}"
      inputmode="${inputmode}"
      ${described}${invalid}${focus && html` autofocus`}
    />
    ${below !== undefined && html`<p id="${name}-below" class="${problem === undefined ? "hint" : "wrong"}">${below}</p>`}
  </div>`;
}

export const alert = (text: string): Html => html`<p class="alert" role="alert">${text}</p>`;
