import type { Locale } from "@commonbench/taxonomy/types";

export const INK = "#15191a";
export const QUIET = "#616a69";
export const LINE = "#9aa3a0";

const LATIN = "system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
const SANS: Readonly<Record<Locale, string>> = {
  en: LATIN,
  pt: LATIN,
  "zh-Hans": "'PingFang SC','Microsoft YaHei','Noto Sans SC',system-ui,sans-serif",
  "zh-Hant": "'PingFang HK','PingFang TC','Microsoft JhengHei','Noto Sans TC',system-ui,sans-serif",
};
const SERIF = "'Source Serif 4','Iowan Old Style',Georgia,serif";

/** Faces and leading of a language; Chinese stands wider and has no serif of ours. */
export function look(locale: Locale): { readonly sans: string; readonly heading: string; readonly leading: string } {
  const sans = SANS[locale];
  return locale.startsWith("zh") ? { sans, heading: sans, leading: "1.8" } : { sans, heading: SERIF, leading: "1.55" };
}

// Programs that ignore <style> still get the light colours and the column from the attributes.
export const STYLE = `
.words{overflow-wrap:anywhere;word-break:break-word}
@media (max-width:480px){.sheet{padding:20px 16px!important}.act{display:block!important;text-align:center}}
@media (prefers-color-scheme:dark){.ground,.ground td,.sheet{background-color:#0f1312!important}.ink{color:#e8ece9!important}.quiet{color:#98a19e!important}.line{border-color:#57605d!important}.act{background-color:#e8ece9!important;color:#0f1312!important}}
`;
