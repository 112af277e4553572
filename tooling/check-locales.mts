// Every sentence exists in every language with the same places to fill; every reason has its sentence; nothing lies unused.
import fs from "node:fs";
import path from "node:path";
import { REASONS } from "../packages/domain/src/reasons.ts";
import { LOCALES } from "../packages/taxonomy/src/types.ts";
import { report, root, sources } from "./sources.mts";

type Messages = Readonly<Record<string, unknown>>;
const problems: string[] = [];
const read = (file: string): Messages => JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));

/** Names in braces, whatever the plural forms around them. */
function places(message: unknown): string {
  const names = [...JSON.stringify(message).matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name);
  return [...new Set(names)].sort().join(",");
}

function compare(label: string, files: Readonly<Record<string, Messages>>): void {
  const { en = {}, ...others } = files;
  for (const [locale, messages] of Object.entries(others)) {
    for (const key of Object.keys(en)) {
      if (!(key in messages)) problems.push(`${label}: ${key} is missing in ${locale}`);
      else if (places(messages[key]) !== places(en[key]))
        problems.push(`${label}: ${key} has other places to fill in ${locale}`);
      else if (JSON.stringify(messages[key]).length <= 2) problems.push(`${label}: ${key} is empty in ${locale}`);
    }
    for (const key of Object.keys(messages))
      if (!(key in en)) problems.push(`${label}: ${key} exists in ${locale} only`);
  }
}

const areas = fs.readdirSync(path.join(root, "apps/web/src/locales/en")).filter((file) => file.endsWith(".json"));
const byLocale = (file: (locale: string) => string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, read(file(locale))]));

for (const area of areas)
  compare(
    area,
    byLocale((locale) => `apps/web/src/locales/${locale}/${area}`),
  );
compare(
  "mail",
  byLocale((locale) => `apps/api/src/features/mail/messages/${locale}.json`),
);

const reasons = read("apps/web/src/locales/en/reasons.json");
for (const reason of REASONS) if (!(reason in reasons)) problems.push(`reasons.json has no sentence for ${reason}`);
for (const reason of Object.keys(reasons))
  if (!REASONS.some((known) => known === reason))
    problems.push(`reasons.json speaks of ${reason}, which no verb gives`);

const code = sources(".ts", ".tsx")
  .filter(({ path: file }) => file.startsWith("apps/web/src/"))
  .map(({ text }) => text)
  .join("\n");
// `area.prefix-${value}` uses every key with that prefix.
const prefixes = [...code.matchAll(/[`"]([a-z]+\.[\w-]*)\$\{/g)].map(([, prefix = ""]) => prefix);
for (const file of areas) {
  const area = file.replace(".json", "");
  for (const key of Object.keys(read(`apps/web/src/locales/en/${file}`))) {
    const id = `${area}.${key}`;
    const used =
      code.includes(`"${id}"`) || code.includes(`\`${id}\``) || prefixes.some((prefix) => id.startsWith(prefix));
    if (!used) problems.push(`${id} is not used`);
  }
}
report("locales", problems);
