import fs from "node:fs";
import path from "node:path";
import type { AnyThing } from "./things.ts";

export interface Journal {
  read(): AnyThing[];
  write(things: readonly AnyThing[], dropped: readonly string[]): void;
}

/**
 * One line a change, written through before it is answered, so that a killed process loses nothing that it said.
 * At the start the lines are folded into a new file, which takes the place of the old one at once.
 */
export function openJournal(dir: string): Journal {
  fs.mkdirSync(dir, { recursive: true, mode: 0o755 });
  const file = path.join(dir, "stripe-sandbox.jsonl");
  const things = new Map<string, AnyThing>();
  for (const line of linesOf(file)) {
    for (const thing of line.put) things.set(thing.id, thing);
    for (const id of line.drop) things.delete(id);
  }
  fs.writeFileSync(`${file}.new`, [...things.values()].map((thing) => lineOf([thing], [])).join(""), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
  const handle = fs.openSync(file, "a", 0o600);
  return {
    read: () => [...things.values()],
    write(put, drop) {
      if (put.length > 0 || drop.length > 0) fs.writeSync(handle, lineOf(put, drop));
    },
  };
}

interface Line {
  readonly put: readonly AnyThing[];
  readonly drop: readonly string[];
}

const lineOf = (put: readonly AnyThing[], drop: readonly string[]) => `${JSON.stringify({ put, drop })}\n`;

/** A last line that was cut off was never answered. */
function linesOf(file: string): Line[] {
  if (!fs.existsSync(file)) return [];
  const text = fs.readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Line => JSON.parse(line));
}
