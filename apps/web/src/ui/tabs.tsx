import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

const line = "flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none] data-[look=work]:text-13";
const tab =
  "relative flex shrink-0 items-baseline gap-1 border-b-2 border-transparent pt-2.5 pb-2 leading-snug whitespace-nowrap text-ink-muted transition-fast hover:text-ink coarse:py-3.5 focus-visible:-outline-offset-2";
const current = "aria-[current]:border-accent aria-[current]:text-ink data-active:border-accent data-active:text-ink";

/** The classes of a tab, for router links that carry aria-current. */
export const tabClass: string = cx(tab, current);
/** The count beside a tab's word. */
export const TabCount = ({ children }: { children: ReactNode }) => (
  <span className="text-12 text-ink-faint num">{children}</span>
);

/** Places of one thing, each with its own address: links with tabClass inside. */
export const TabLinks = ({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) => (
  <nav aria-label={label} className={cx(line, className)}>
    {children}
  </nav>
);

export interface Tab {
  value: string;
  label: ReactNode;
  count?: ReactNode;
  panel: ReactNode;
}
export interface TabsProps {
  tabs: readonly Tab[];
  value?: string;
  onChange?: (value: string) => void;
  className?: string;
}

/** Panels of one page without addresses of their own. */
export function Tabs({ tabs, value, onChange, className }: TabsProps) {
  return (
    <Base.Root
      value={value}
      defaultValue={tabs[0]?.value}
      onValueChange={(next: string) => onChange?.(next)}
      className={className}
    >
      <Base.List className={line}>
        {tabs.map((each) => (
          <Base.Tab key={each.value} value={each.value} className={tabClass}>
            {each.label}
            {each.count !== undefined && <TabCount>{each.count}</TabCount>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((each) => (
        <Base.Panel key={each.value} value={each.value} className="pt-4">
          {each.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
