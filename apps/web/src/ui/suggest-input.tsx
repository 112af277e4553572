import { useId, useState, type ComponentProps, type KeyboardEvent } from "react";
import { cx } from "./cx.ts";

export interface Suggestion {
  id: string;
  label: string;
  /** A quiet word at the end: what kind of thing it is. */
  hint?: string;
  lang?: string;
}

type Input = Omit<ComponentProps<"input">, "value" | "onChange" | "list" | "role">;
export interface SuggestInputProps extends Input {
  value: string;
  onChange: (text: string) => void;
  suggestions: readonly Suggestion[];
  onPick: (suggestion: Suggestion) => void;
  /** Names the list for a reader. */
  listLabel: string;
  /** Around the input; the list hangs under it. */
  boxClass?: string;
}

/** A text box that offers ways to go on. It is never in the way: what is typed stays what is typed until one is picked. */
export function SuggestInput({
  value,
  onChange,
  suggestions,
  onPick,
  listLabel,
  boxClass,
  ...input
}: SuggestInputProps) {
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const open = wanted && suggestions.length > 0;
  const current = open ? suggestions[active] : undefined;
  const close = () => (setWanted(false), setActive(-1));
  const pick = (suggestion: Suggestion) => (close(), onPick(suggestion));
  const move = (by: number) => {
    setWanted(true);
    // One place before the first is the text itself.
    const places = suggestions.length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" && suggestions.length > 0) move(1);
    else if (event.key === "ArrowUp" && open) move(-1);
    else if (event.key === "Escape" && open) close();
    else if (event.key === "Enter" && current) pick(current);
    else return event.key === "Enter" ? close() : undefined;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={cx("relative block min-w-0", boxClass)}>
      <input
        type="text"
        {...input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={current ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onKeyDown={onKeyDown}
        onChange={(event) => (setWanted(true), setActive(-1), onChange(event.target.value))}
        onBlur={close}
      />
      {open && (
        <div
          id={id}
          role="listbox"
          aria-label={listLabel}
          className="absolute start-0 top-full z-(--z-menu) mt-2 w-max max-w-[min(440px,calc(100vw-2rem))] min-w-full rounded-3 bg-raised p-1.5 text-13 shadow-menu"
        >
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              // The press must not take the focus out of the text box, which would close the list first.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
              className={cx(
                "flex min-h-8 cursor-pointer items-baseline gap-3 rounded-2 px-2.5 py-1.5 leading-snug hover:bg-hover coarse:min-h-11 coarse:items-center",
                index === active && "bg-hover",
              )}
            >
              <span lang={suggestion.lang} className="min-w-0 flex-1">
                {suggestion.label}
              </span>
              {suggestion.hint && <span className="shrink-0 text-12 text-ink-faint">{suggestion.hint}</span>}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
