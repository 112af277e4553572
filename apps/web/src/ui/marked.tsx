import { holdUnits } from "./line-breaks.ts";

export type Marks = readonly (readonly [from: number, to: number])[];

/** A text with the words in it that were looked for. `marks` are in UTF-16 units, in order and apart. */
export function Marked({ text, marks = [] }: { text: string; marks?: Marks }) {
  const held = holdUnits(text);
  return (
    <>
      {marks.map(([from, to], at) => (
        <span key={from}>
          {held.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark className="rounded-1 bg-accent-soft text-inherit">{held.slice(from, to)}</mark>
        </span>
      ))}
      {held.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
