import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { Field, type FieldProps } from "./field.tsx";
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

interface Shared extends FieldProps {
  options: readonly ComboOption[];
  /** Given, the options are found elsewhere: nothing is filtered here. */
  onQuery?: (query: string) => void;
  /** More options are on their way. */
  pending?: boolean;
  placeholder?: string;
  disabled?: boolean;
}
export interface ComboboxProps extends Shared {
  value: ComboOption | null;
  onChange: (value: ComboOption | null) => void;
}
export interface MultiComboboxProps extends Shared {
  value: readonly ComboOption[];
  onChange: (value: ComboOption[]) => void;
  max?: number;
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

const box =
  "control flex items-center has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-focus";
const inner = "min-w-12 flex-1 self-stretch bg-transparent outline-0";

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

function Choices({ pending, groups }: { pending?: boolean; groups: boolean }) {
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
                <span className="ring" />
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

const rootProps = ({ options, onQuery, disabled }: Shared) => {
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

/** One of many, found by typing. */
export function Combobox({ value, onChange, ...shared }: ComboboxProps) {
  const { label, hint, error, optional, hideLabel, aside, className, options, pending, placeholder } = shared;
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <Base.Root<ComboOption> {...rootProps(shared)} value={value} onValueChange={(next) => onChange(next)}>
          <Base.InputGroup className={cx(box, "pe-1")} aria-invalid={control["aria-invalid"]}>
            <Base.Input {...control} placeholder={placeholder} className={inner} />
            <Base.Clear aria-label={t("ui.clear")} className="target p-1.5 text-ink-faint hover:text-ink">
              <Icon of={X} size={14} />
            </Base.Clear>
            <Base.Trigger aria-label={t("ui.show-options")} className="target p-1.5 text-ink-faint hover:text-ink">
              <Icon of={ChevronDown} />
            </Base.Trigger>
          </Base.InputGroup>
          <Choices pending={pending} groups={options.some((option) => option.group)} />
        </Base.Root>
      )}
    </Field>
  );
}

/** Several of many: what is chosen stands in the field, Backspace takes back the last. */
export function MultiCombobox({ value, onChange, max, ...shared }: MultiComboboxProps) {
  const { label, hint, error, optional, hideLabel, aside, className, options, pending, placeholder } = shared;
  const full = max !== undefined && value.length >= max;
  return (
    <Field
      {...{ label, hint, error, optional, hideLabel, className }}
      aside={aside ?? (max !== undefined && `${value.length} / ${max}`)}
    >
      {(control) => (
        <Base.Root<ComboOption, true>
          {...rootProps(shared)}
          multiple
          value={[...value]}
          onValueChange={(next) => (full && next.length > value.length ? undefined : onChange(next))}
        >
          <Base.InputGroup
            className={cx(box, "h-auto! min-h-(--control-m) ps-1!")}
            aria-invalid={control["aria-invalid"]}
          >
            <Base.Chips className="flex min-w-0 flex-1 flex-wrap items-center gap-1 py-1">
              {value.map((option) => (
                <Base.Chip
                  key={option.value}
                  aria-label={option.label}
                  className="flex min-h-6 items-center gap-1 rounded-1 border border-line-strong bg-page ps-1.5 text-13 outline-0 data-highlighted:border-accent focus-within:border-accent"
                >
                  <span lang={option.lang}>{option.label}</span>
                  <Base.ChipRemove
                    aria-label={t("ui.remove", { name: option.label })}
                    className="target p-1.5 text-ink-faint hover:text-ink"
                  >
                    <Icon of={X} size={12} />
                  </Base.ChipRemove>
                </Base.Chip>
              ))}
              <Base.Input
                {...control}
                placeholder={value.length === 0 ? placeholder : undefined}
                className={cx(inner, "min-h-6 ps-1.5")}
              />
            </Base.Chips>
          </Base.InputGroup>
          <Choices pending={pending} groups={options.some((option) => option.group)} />
        </Base.Root>
      )}
    </Field>
  );
}
