import { Menu as Base } from "@base-ui/react/menu";
import { Check, type LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";

const popup =
  "min-w-58 max-w-[min(360px,var(--available-width))] max-h-(--available-height) overflow-y-auto rounded-3 bg-raised p-1.5 text-13 shadow-menu outline-0 transition-base origin-(--transform-origin) data-starting-style:opacity-0 data-ending-style:opacity-0 data-starting-style:-translate-y-1";
const row =
  "flex min-h-8 coarse:min-h-11 cursor-pointer items-center gap-2.5 rounded-2 px-2.5 py-1 select-none outline-0 data-highlighted:bg-hover data-disabled:cursor-default data-disabled:text-ink-ghost";

export interface MenuProps {
  /** A Button or IconButton: it opens the menu. */
  trigger: ReactElement;
  align?: "start" | "end";
  children: ReactNode;
}

export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-(--z-dialog) outline-0">
          <Base.Popup className={popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps {
  icon?: LucideIcon;
  kbd?: string;
  critical?: boolean;
  disabled?: boolean;
  /** A link element to render instead, for places to go. */
  link?: ReactElement;
  onSelect?: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, kbd, critical, disabled, link, onSelect, children }: MenuItemProps) {
  const inside = (
    <>
      {icon && <Icon of={icon} className={critical ? undefined : "text-ink-muted"} />}
      <span className="flex-1">{children}</span>
      {kbd && <Kbd>{kbd}</Kbd>}
    </>
  );
  const shared = { className: cx(row, critical && "text-critical"), disabled };
  if (link)
    return (
      <Base.LinkItem {...shared} closeOnClick render={link}>
        {inside}
      </Base.LinkItem>
    );
  return (
    <Base.Item {...shared} onClick={onSelect}>
      {inside}
    </Base.Item>
  );
}

export const MenuRule = () => <Base.Separator className="my-1.5 border-t border-line" />;

export interface MenuChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string; lang?: string }[];
  onChange: (value: string) => void;
}

/** One of a few, with a check at the chosen one. */
export function MenuChoice({ label, value, options, onChange }: MenuChoiceProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: string) => onChange(next)}>
      <Base.Group>
        <Base.GroupLabel className="px-2.5 pt-1.5 pb-1 text-12 text-ink-faint">{label}</Base.GroupLabel>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} lang={option.lang} closeOnClick className={row}>
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <Icon of={Check} size={14} className="text-accent" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}
