// Every sentence exists in every language with the same places to fill; every reason has its sentence; nothing lies unused.
import fs from "node:fs";
import path from "node:path";
import { readCatalogue } from "../apps/web/src/locales/catalogue.ts";
import { REASONS } from "../packages/domain/src/reasons.ts";
import { LOCALES } from "../packages/taxonomy/src/types.ts";
import { report, root, sources } from "./sources.mts";

type Messages = Readonly<Record<string, unknown>>;
const problems: string[] = [];
const read = (file: string): Messages => JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));

const areas = fs.readdirSync(path.join(root, "apps/web/src/locales/en")).filter((file) => file.endsWith(".json"));
for (const locale of LOCALES) problems.push(...readCatalogue(locale).faults);

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
