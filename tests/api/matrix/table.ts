import { ACTORS, type ActorKind, type Stage } from "./actors.ts";

/** What a call came to: `ok`, or the error's code and reason. */
export type Outcome = string;

export interface Row {
  /** The procedure, and after a slash the case where there are several. */
  readonly name: string;
  readonly procedure: string;
  readonly cells: Readonly<Record<ActorKind, Outcome>>;
  /** A valid input; it may make what it names. */
  readonly input: (stage: Stage) => unknown;
  /** Who tries the ids of another organisation, and what each comes to. */
  readonly foreign: Foreign | null;
}

export interface Foreign {
  readonly as: ActorKind;
  /** By the place of the id in the input: `content.photos.0.fileId`. Words of the table. */
  readonly ids: Readonly<Record<string, string>>;
  /** Ids by which this caller rightly writes to the other organisation, as a question about its listing does. */
  readonly writes?: readonly string[];
}

/** Words that tables use for outcomes. */
const MARKS: Readonly<Record<string, Outcome>> = {
  ok: "ok",
  "sign-in": "UNAUTHORIZED sign-in-first",
  choose: "FORBIDDEN choose-an-organisation",
  role: "FORBIDDEN role-too-low",
  desk: "FORBIDDEN secretariat-only",
  absent: "NOT_FOUND not-found",
};

export const refused = (reason: string): Outcome => `UNPROCESSABLE_CONTENT ${reason}`;
export const forbidden = (reason: string): Outcome => `FORBIDDEN ${reason}`;

interface Cases {
  /** Words of this table only. */
  readonly marks?: Readonly<Record<string, Outcome>>;
  readonly inputs?: Readonly<Record<string, (stage: Stage) => unknown>>;
  readonly foreign?: Readonly<Record<string, Foreign>>;
}

/** Reads a table as it is written: a line a case, a column a kind of caller. */
export function rows(table: string, { marks = {}, inputs = {}, foreign = {} }: Cases = {}): Row[] {
  const [head = "", ...lines] = table
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (head.split(/\s+/).join() !== ACTORS.join()) throw new Error(`the columns are not the callers: ${head}`);
  const legend: Readonly<Record<string, Outcome>> = { ...MARKS, ...marks };
  const read = lines.map((line): Row => {
    const [name = "", ...words] = line.split(/\s+/);
    if (words.length !== ACTORS.length) throw new Error(`${name} has ${words.length} cells, not ${ACTORS.length}`);
    const [procedure = name] = name.split("/");
    const input = inputs[name] ?? noInput;
    return { name, procedure, cells: cellsOf(name, words, legend), input, foreign: foreignOf(foreign[name], legend) };
  });
  refuseStrays(read, { ...inputs, ...foreign });
  return read;
}

const noInput = () => undefined;

function cellsOf(name: string, words: readonly string[], legend: Readonly<Record<string, Outcome>>): Row["cells"] {
  const outcomes = ACTORS.map((kind, column) => {
    const word = words[column] ?? "";
    const outcome = legend[word];
    if (outcome === undefined) throw new Error(`${name}, ${kind}: nothing explains "${word}"`);
    return [kind, outcome] as const;
  });
  return Object.fromEntries(outcomes) as Record<ActorKind, Outcome>;
}

function foreignOf(foreign: Foreign | undefined, legend: Readonly<Record<string, Outcome>>): Foreign | null {
  if (foreign === undefined) return null;
  const ids = Object.entries(foreign.ids).map(([path, word]) => {
    const outcome = legend[word];
    if (outcome === undefined) throw new Error(`${path}: nothing explains "${word}"`);
    return [path, outcome] as const;
  });
  return { ...foreign, ids: Object.fromEntries(ids) };
}

/** An input whose line was renamed would otherwise be forgotten in silence. */
function refuseStrays(read: readonly Row[], keyed: Readonly<Record<string, unknown>>): void {
  const stray = Object.keys(keyed).find((name) => !read.some((row) => row.name === name));
  if (stray !== undefined) throw new Error(`${stray} has no line in the table`);
}
