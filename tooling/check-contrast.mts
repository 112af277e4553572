// Reads the colours of the web app and fails when a pair in use drops under WCAG 2.2 AA, in light or dark.
import { readFileSync } from "node:fs";
import { report } from "./sources.mts";

const css = readFileSync(new URL("../apps/web/src/styles/tokens.css", import.meta.url), "utf8");
type Theme = Record<string, string>;

/** Colours of the first rule with this selector, from its opening brace to the next closing one. */
function colours(selector: string): Theme {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const body = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

const light = colours(":root");
const chosen = colours(':root[data-theme="dark"]');
const system = colours(':root:not([data-theme="light"])');
const dark = { ...light, ...chosen };

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function ratio(theme: Theme, a: string, b: string): number {
  const [first, second] = [theme[a], theme[b]];
  if (!first || !second) throw new Error(`tokens.css has no colour ${first ? b : a}`);
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

type Pair = [text: string, ground: string, floor: number];
const grounds = ["page", "raised", "sunken", "hover"];
const texts = ["ink", "ink-muted", "ink-faint", "accent", "accent-strong", "caution", "critical", "positive"];
const kinds = ["equipment", "lab", "training", "partner"];
const pairs: Pair[] = [
  ...texts.flatMap((text) => grounds.map((ground): Pair => [text, ground, 4.5])),
  ...kinds.flatMap((kind) => [...grounds, `kind-${kind}-soft`].map((ground): Pair => [`kind-${kind}`, ground, 4.5])),
  ...["positive", "caution", "critical", "neutral"].map((status): Pair => [status, `${status}-soft`, 4.5]),
  ...["ink", "ink-muted"].flatMap((text) =>
    ["caution-soft", "critical-soft", "accent-soft"].map((ground): Pair => [text, ground, 4.5]),
  ),
  ["accent", "accent-soft", 4.5],
  ["ink-faint", "accent-soft", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["on-inverse", "inverse", 4.5],
  ["on-inverse", "inverse-hover", 4.5],
  ["ink", "cal-free", 4.5],
  ["ink-muted", "cal-booked", 4.5],
  ["caution", "cal-held", 4.5],
  ["map-label", "map-land", 4.5],
  ["map-label", "map-water", 4.5],
  ...["line-control", "focus"].flatMap((edge) => ["page", "raised", "sunken"].map((ground): Pair => [edge, ground, 3])),
  ["cal-free-line", "page", 3],
  ["cal-free-line", "raised", 3],
];

const faults = [...new Set([...Object.keys(chosen), ...Object.keys(system)])]
  .filter((name) => chosen[name] !== system[name])
  .map((name) => `the two dark themes differ in --${name}`);
for (const [name, theme] of [
  ["light", light],
  ["dark", dark],
] as const)
  for (const [text, ground, floor] of pairs) {
    const found = ratio(theme, text, ground);
    if (found < floor) faults.push(`${name}: ${text} on ${ground} is ${found.toFixed(2)}, needs ${floor}`);
  }

report("contrast", faults);
