import { Combobox as Base } from "@base-ui/react/combobox";
import { Check } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import type { FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface ComboOption {
  value: string;
  label: string;
  /** A second, quiet line: a code, a place. */
  hint?: string;
  /** Also found by these words. */
  keywords?: string;
  group?: string;
  lang?: string;
}

export interface ComboShared extends FieldProps {
  options: readonly ComboOption[];
  /** Given, the options are found elsewhere: nothing is filtered here. */
  onQuery?: (query: string) => void;
  /** More options are on their way. */
  pending?: boolean;
  placeholder?: string;
  disabled?: boolean;
}
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLocaleLowerCase();
const matches = (option: ComboOption, query: string): boolean =>
  plain(`${option.label} ${option.hint ?? ""} ${option.keywords ?? ""}`).includes(plain(query.trim()));
const same = (a: ComboOption, b: ComboOption): boolean => a.value === b.value;

interface Group {
  value: string;
  items: ComboOption[];
}
const grouped = (options: readonly ComboOption[]): Group[] =>
  [...new Set(options.map((option) => option.group ?? ""))].map((group) => ({
    value: group,
    items: options.filter((option) => (option.group ?? "") === group),
  }));

export const comboBox =
  "control flex items-center has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-focus";
export const comboInput = "min-w-12 flex-1 self-stretch bg-transparent outline-0";

function Choice({ option }: { option: ComboOption }) {
  return (
    <Base.Item
      value={option}
      className="grid min-h-8 cursor-pointer grid-cols-[16px_1fr] items-start gap-x-2 rounded-2 px-2 py-1.5 text-13 leading-snug outline-0 select-none data-highlighted:bg-hover coarse:min-h-11"
    >
      <Base.ItemIndicator className="col-start-1 pt-0.5">
        <Icon of={Check} size={14} className="text-accent" />
      </Base.ItemIndicator>
      <span className="col-start-2">
        <span lang={option.lang}>{option.label}</span>
        {option.hint && <span className="block text-12 text-ink-faint">{option.hint}</span>}
      </span>
    </Base.Item>
  );
}

export function Choices({ pending, groups }: { pending?: boolean; groups: boolean }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" className="z-(--z-tooltip) outline-0">
        <Base.Popup
          aria-busy={pending || undefined}
          className="max-h-[min(340px,var(--available-height))] w-(--anchor-width) max-w-(--available-width) min-w-50 overflow-y-auto overscroll-contain rounded-3 bg-raised p-1.5 shadow-menu"
        >
          <Base.Status className="text-12 text-ink-faint">
            {pending && (
              <span className="flex items-center gap-2 px-2 py-1.5">
                <span className="busy-ring" />
                {t("ui.searching")}
              </span>
            )}
          </Base.Status>
          <Base.Empty>
            {!pending && <span className="block px-2 py-1.5 text-13 text-ink-faint">{t("ui.no-match")}</span>}
          </Base.Empty>
          <Base.List>
            {groups
              ? (group: Group) => (
                  <Base.Group key={group.value} items={group.items} className="pb-1 last:pb-0">
                    {group.value && (
                      <Base.GroupLabel className="px-2 pt-1.5 pb-0.5 text-12 text-ink-faint">
                        {group.value}
                      </Base.GroupLabel>
                    )}
                    <Base.Collection>
                      {(option: ComboOption) => <Choice key={option.value} option={option} />}
                    </Base.Collection>
                  </Base.Group>
                )
              : (option: ComboOption) => <Choice key={option.value} option={option} />}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** What both combobox roots share. */
export const comboRoot = ({ options, onQuery, disabled }: ComboShared) => {
  const groups = options.some((option) => option.group);
  return {
    items: groups ? grouped(options) : options,
    filter: onQuery ? null : matches,
    isItemEqualToValue: same,
    itemToStringLabel: (option: ComboOption) => option.label,
    onInputValueChange: onQuery,
    disabled,
    autoHighlight: true,
  };
};
