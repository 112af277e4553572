import { inflateSync } from "node:zlib";

/** What a PDF says of itself, without drawing it. */
export function readPdf(bytes: Buffer) {
  const raw = bytes.toString("latin1");
  const maps = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const stream = bytes.subarray(index + length, bytes.indexOf("endstream", index));
    try {
      const text = inflateSync(stream).toString("latin1");
      return text.includes("begincmap") ? [text] : [];
    } catch {
      return [];
    }
  });
  const known = maps.join("\n").toLowerCase();
  return {
    raw,
    pages: [...raw.matchAll(/\/Type \/Page\b/g)].length,
    fonts: [...raw.matchAll(/\/Type \/FontDescriptor/g)].length,
    embedded: [...raw.matchAll(/\/FontFile2 /g)].length,
    /** Whether text selected there can hold every one of these characters. */
    canSelect: (text: string) =>
      [...text].every((each) => known.includes(`<${(each.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}>`)),
  };
}
