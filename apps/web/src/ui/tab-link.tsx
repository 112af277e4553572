import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatNumber } from "#web/lib/format.ts";
import { TabCount, tabClass } from "./tabs.tsx";

interface TabLinkProps extends Pick<LinkProps, "to" | "search" | "replace"> {
  current: boolean;
  count?: number | undefined;
  children: ReactNode;
}

/** A tab whose address differs from its neighbours' in parameters alone: which one is current, the page says. */
export const TabLink = ({ to = ".", current, count, children, ...link }: TabLinkProps) => (
  <Link
    {...link}
    to={to}
    aria-current={current ? "page" : undefined}
    activeProps={{}}
    activeOptions={{ exact: true }}
    className={tabClass}
  >
    {children} {count !== undefined && <TabCount>{formatNumber(count)}</TabCount>}
  </Link>
);
