import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files that git tracks or would track, by ending. */
export function sources(...endings: string[]): Source[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return [...new Set(listed.split("\n"))]
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !file.includes("/generated/"))
    .filter((file) => fs.existsSync(path.join(root, file)))
    .map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), "utf8") }));
}

/** Ends the process with 1 after naming what is wrong; with a line of praise otherwise. */
export function report(name: string, problems: readonly string[]): void {
  if (problems.length === 0) {
    process.stdout.write(`${name}: fine\n`);
    return;
  }
  process.stderr.write(`${name}:\n${problems.map((problem) => `  ${problem}\n`).join("")}`);
  process.exitCode = 1;
}
