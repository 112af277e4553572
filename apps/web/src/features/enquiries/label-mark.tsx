import { cx } from "#web/ui/cx.ts";
import type { Label } from "./inbox-state.ts";

const COLOURS: Readonly<Record<Label["colour"], string>> = {
  grey: "bg-ink-faint",
  green: "bg-positive",
  blue: "bg-focus",
  violet: "bg-kind-partner",
  red: "bg-critical",
  amber: "bg-caution",
};

/** A label is its word; the colour only helps to find it again. */
export function LabelMark({ label: { name, colour } }: { label: Label }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5 rounded-1 border border-line px-1.5 text-12 text-ink-muted">
      <span aria-hidden className={cx("size-2 shrink-0 rounded-full", COLOURS[colour])} />
      <span className="truncate">{name}</span>
    </span>
  );
}
