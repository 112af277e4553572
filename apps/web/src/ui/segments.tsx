import { cx } from "./cx.ts";

export interface SegmentsProps<Value extends string> {
  label: string;
  options: readonly { readonly value: Value; readonly label: string; readonly className?: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** Two to four ways to look at the same thing. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  return (
    <div role="group" aria-label={label} className="inline-flex rounded-2 border border-line-control bg-raised">
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={cx(
            "h-(--control-s) px-3 text-13 whitespace-nowrap transition-fast first:rounded-s-2 last:rounded-e-2 hover:bg-hover coarse:h-11",
            index > 0 && "border-s border-line",
            option.value === value ? "bg-sunken font-mid text-ink" : "text-ink-muted",
            option.className,
          )}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
