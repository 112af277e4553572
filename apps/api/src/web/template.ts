import type { Locale } from "@commonbench/taxonomy/types";
import fs from "node:fs";
import path from "node:path";

/** Where people arrive: the built page for it also names the code and the styles that it will need. */
const ARRIVALS: readonly (readonly [RegExp, string])[] = [
  [/^$/, "home"],
  [/^search$/, "search"],
  [/^listings\/[^/]+$/, "listing"],
  [/^organisations$/, "organisations"],
  [/^organisations\/[^/]+$/, "organisation"],
  [/^code-of-conduct$/, "conduct"],
  [/^join$/, "join"],
];

export const arrivalAt = (address: string): string =>
  ARRIVALS.find(([pattern]) => pattern.test(address))?.[1] ?? "index";

export interface Filling {
  /** HTML for the head, a title among it. */
  readonly head: string;
  readonly body?: string;
  /** JSON that the browser goes on with. */
  readonly data?: string;
  /** Read by somebody who has not signed in: its code waits until they do something. */
  readonly reading?: boolean;
}

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The pages as the build wrote them, each read once. `reading`: its code waits until the reader does something. */
export function templates(webDir: string) {
  const read = new Map<string, string>();
  const template = (locale: Locale, arrival: string, reading: boolean): string => {
    const name = reading ? `${arrival}.reading.html` : `${arrival}.html`;
    const file = path.join(webDir, locale, name);
    const known = read.get(file) ?? fs.readFileSync(file, "utf8");
    read.set(file, known);
    return known;
  };
  return (locale: Locale, arrival: string, { head, body, data, reading = false }: Filling): string => {
    const page = template(locale, arrival, reading);
    // Functions: what is filled in may contain what `replace` takes for a pattern.
    return page
      .replace("<title>Commonbench</title>", () => head)
      .replace('<div id="root"></div>', () => filledRoot(body, data));
  };
}

function filledRoot(body = "", data?: string): string {
  const script = data === undefined ? "" : `<script id="page-data" type="application/json">${data}</script>`;
  return `<div id="root">${body}</div>${script}`;
}
