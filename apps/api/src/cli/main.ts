import type { Parts } from "../context.ts";
import { readEnv, SetupError } from "../env.ts";
import { checkLedger } from "./check-ledger.ts";
import { openBeside } from "./open.ts";
import { rebuildSearch } from "./rebuild-search.ts";
import { reconcileSearch } from "./reconcile-search.ts";
import { work } from "./work.ts";

type Say = (line: string) => void;
type Run = (parts: Parts, say: Say, signal: AbortSignal) => Promise<void>;

const say: Say = (line) => void process.stdout.write(`${line}\n`);

const COMMANDS: Readonly<Record<string, { readonly what: string; readonly run: Run }>> = {
  migrate: { what: "bring the database up to date", run: async () => say("The database is up to date.") },
  "ledger check": { what: "compare the books with payments, bookings and Stripe", run: checkLedger },
  "search rebuild": { what: "build the search index anew beside the one in use", run: rebuildSearch },
  "search reconcile": { what: "compare the search index with the database and mend it", run: reconcileSearch },
  work: { what: "do jobs in this process, beside servers with JOBS=0", run: work },
};

const wanted = process.argv
  .slice(2)
  .filter((word) => word !== "--")
  .join(" ");
const command = COMMANDS[wanted];

if (command === undefined) {
  say(
    `npm run commonbench -- <command>\n\n${Object.entries(COMMANDS)
      .map(([name, { what }]) => `  ${name.padEnd(18)} ${what}`)
      .join("\n")}`,
  );
  process.exit(wanted === "" ? 0 : 1);
}

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());

try {
  const { parts, close } = await openBeside(readEnv(process.env));
  try {
    await command.run(parts, say, stopping.signal);
  } finally {
    await close();
  }
} catch (error) {
  if (stopping.signal.aborted) say("Stopped. The same command goes on from here.");
  else process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(stopping.signal.aborted ? 130 : 1);
}

function wordsOf(error: unknown): string {
  if (error instanceof SetupError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
