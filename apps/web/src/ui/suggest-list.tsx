import { X } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { Suggestion } from "./suggest-input.tsx";

interface SuggestListProps {
  id: string;
  listLabel: string;
  suggestions: readonly Suggestion[];
  active: number;
  foot?: ReactNode;
  onPick: (suggestion: Suggestion) => void;
}

interface Numbered {
  suggestion: Suggestion;
  index: number;
}

/** Runs of the same group, in their order. */
function groupsOf(suggestions: readonly Suggestion[]): { name: string | undefined; items: Numbered[] }[] {
  const groups: { name: string | undefined; items: Numbered[] }[] = [];
  for (const [index, suggestion] of suggestions.entries()) {
    const last = groups.at(-1);
    if (last && last.name === suggestion.group) last.items.push({ suggestion, index });
    else groups.push({ name: suggestion.group, items: [{ suggestion, index }] });
  }
  return groups;
}

/** What hangs under a suggesting text box. The focus never leaves the box. */
export function SuggestList({ id, listLabel, suggestions, active, foot, onPick }: SuggestListProps) {
  return (
    <div className="absolute start-0 top-full z-(--z-menu) mt-2 w-max max-w-[min(440px,calc(100vw-2rem))] min-w-full rounded-3 bg-raised p-1.5 text-13 shadow-menu">
      <div
        id={id}
        role="listbox"
        aria-label={listLabel}
        className="max-h-[min(60dvh,480px)] overflow-y-auto overscroll-contain"
      >
        {groupsOf(suggestions).map(({ name, items }) => {
          const options = items.map(({ suggestion, index }) => (
            <Option key={suggestion.id} {...{ suggestion, onPick }} id={`${id}-${index}`} on={index === active} />
          ));
          return name === undefined ? (
            options
          ) : (
            <div key={name} role="group" aria-labelledby={`${id}-${items[0]?.index}-group`} className="pb-1 last:pb-0">
              <p
                id={`${id}-${items[0]?.index}-group`}
                role="presentation"
                className="px-2.5 pt-1.5 pb-0.5 text-12 text-ink-faint"
              >
                {name}
              </p>
              {options}
            </div>
          );
        })}
      </div>
      {foot && <div className="mt-1 border-t border-line px-2.5 pt-1.5 pb-1 text-12 text-ink-faint">{foot}</div>}
    </div>
  );
}

interface OptionProps {
  id: string;
  suggestion: Suggestion;
  on: boolean;
  onPick: (suggestion: Suggestion) => void;
}

function Option({ id, suggestion, on, onPick }: OptionProps) {
  const { label, hint, lang, onRemove } = suggestion;
  return (
    <div role="presentation" className={cx("flex items-stretch rounded-2 hover:bg-hover", on && "bg-hover")}>
      <div
        id={id}
        role="option"
        aria-selected={on}
        tabIndex={-1}
        ref={on ? keepInSight : undefined}
        // The press must not take the focus out of the text box, which would close the list first.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onPick(suggestion)}
        className="flex min-h-8 min-w-0 flex-1 cursor-pointer items-baseline gap-3 px-2.5 py-1.5 leading-snug coarse:min-h-11 coarse:items-center"
      >
        <span lang={lang} className="min-w-0 flex-1">
          {label}
        </span>
        {hint && <span className="shrink-0 text-12 text-ink-faint">{hint}</span>}
      </div>
      {/* For the pointer; Delete does the same, and the foot of the list says so. */}
      {onRemove && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          title={t("ui.remove", { name: label })}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onRemove}
          className="grid w-8 shrink-0 place-items-center rounded-2 text-ink-faint hover:text-ink coarse:w-11"
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </div>
  );
}

const keepInSight = (node: HTMLElement | null) => node?.scrollIntoView({ block: "nearest" });
