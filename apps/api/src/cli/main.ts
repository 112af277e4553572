import { readEnv, SetupError } from "../env.ts";
import { openParts } from "../parts.ts";
import { rebuildSearch } from "./rebuild-search.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

const COMMANDS = {
  migrate: { what: "bring the database up to date", run: async () => say("The database is up to date.") },
  "search rebuild": { what: "read every listing into the search index again", run: rebuildSearch },
} as const;

const wanted = process.argv
  .slice(2)
  .filter((word) => word !== "--")
  .join(" ");
const command = Object.entries(COMMANDS).find(([name]) => name === wanted)?.[1];

if (command === undefined) {
  say(
    `npm run commonbench -- <command>\n\n${Object.entries(COMMANDS)
      .map(([name, { what }]) => `  ${name.padEnd(16)} ${what}`)
      .join("\n")}`,
  );
  process.exit(wanted === "" ? 0 : 1);
}

try {
  const { parts, close } = await openParts(readEnv(process.env));
  try {
    await command.run(parts, say);
  } finally {
    await close();
  }
} catch (error) {
  process.stderr.write(
    `${error instanceof SetupError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
