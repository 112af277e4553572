import { lazy, Suspense, useId, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "./cx.ts";

export interface Suggestion {
  id: string;
  label: string;
  /** A quiet word at the end: what kind of thing it is. */
  hint?: string;
  lang?: string;
  /** The heading that it stands under; those of one group come one after the other. */
  group?: string;
  /** Takes it out of the list for good: by its cross, or by Delete while it is the one in hand. */
  onRemove?: () => void;
}

type Input = Omit<ComponentProps<"input">, "value" | "onChange" | "list" | "role">;
export interface SuggestInputProps extends Input {
  value: string;
  /** `composing`: an input method has not made up its mind yet. */
  onChange: (text: string, composing: boolean) => void;
  suggestions: readonly Suggestion[];
  onPick: (suggestion: Suggestion) => void;
  /** Names the list for a reader. */
  listLabel: string;
  /** Under the list. */
  foot?: ReactNode;
  /** Around the input; the list hangs under it. */
  boxClass?: string;
}

const loadList = () => import("./suggest-list.tsx");
const SuggestList = lazy(() => loadList().then((module) => ({ default: module.SuggestList })));

/** Which suggestion is in hand, and whether the list is open. */
function useList({ suggestions, onPick }: Pick<SuggestInputProps, "suggestions" | "onPick">) {
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
    else if (event.key === "Delete" && current?.onRemove) current.onRemove();
    else return event.key === "Enter" ? close() : undefined;
    event.preventDefault();
    event.stopPropagation();
  };
  const show = () => (setWanted(true), setActive(-1));
  return { open, active: current ? active : -1, close, pick, show, onKeyDown };
}

/** A text box that offers ways to go on. It is never in the way: what is typed stays what is typed until one is picked. */
export function SuggestInput({
  value,
  onChange,
  suggestions,
  onPick,
  listLabel,
  foot,
  boxClass,
  onBlur,
  ...input
}: SuggestInputProps) {
  const id = useId();
  const { open, active, close, pick, show, onKeyDown } = useList({ suggestions, onPick });
  return (
    <span
      className={cx("relative block min-w-0", boxClass)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <input
        type="text"
        {...input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onKeyDown={onKeyDown}
        onFocus={() => void loadList()}
        onClick={show}
        onChange={(event) => {
          // What was typed before the app was there is said again when the reader may have gone elsewhere.
          if (event.target === document.activeElement) show();
          onChange(event.target.value, isComposing(event.nativeEvent));
        }}
        onCompositionEnd={(event) => onChange(event.currentTarget.value, false)}
        onBlur={onBlur}
      />
      {open && (
        <Suspense>
          <SuggestList {...{ id, listLabel, suggestions, active, foot }} onPick={pick} />
        </Suspense>
      )}
    </span>
  );
}

const isComposing = (event: Event): boolean => event instanceof InputEvent && event.isComposing;
