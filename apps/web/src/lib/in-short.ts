const MOST = 160;

/** The beginning of a longer text on one line, for those who only want to know what it is about. */
export function inShort(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= MOST) return line;
  const cut = line.slice(0, MOST - 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > MOST / 2 ? end : undefined).trimEnd()}\u2026`;
}
