import type { LucideIcon } from "lucide-react";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

const tones = {
  info: { sign: Info, edge: "border-line-strong", ground: "", colour: "text-ink-muted" },
  positive: { sign: CircleCheck, edge: "border-positive", ground: "", colour: "text-positive" },
  caution: { sign: TriangleAlert, edge: "border-caution", ground: "bg-caution-soft", colour: "text-caution" },
  critical: { sign: CircleAlert, edge: "border-critical", ground: "bg-critical-soft", colour: "text-critical" },
} satisfies Record<string, { sign: LucideIcon; edge: string; ground: string; colour: string }>;

export interface CalloutProps {
  tone?: keyof typeof tones;
  heading?: ReactNode;
  action?: ReactNode;
  /** Read out as soon as it appears; for what answers something the reader just did. */
  announce?: boolean;
  className?: string;
  children?: ReactNode;
}

export function Callout({ tone = "info", heading, action, announce, className, children }: CalloutProps) {
  const { sign, edge, ground, colour } = tones[tone];
  return (
    <div
      role={announce ? (tone === "critical" ? "alert" : "status") : undefined}
      className={cx("flex gap-3 border-s-2 py-2.5 ps-3.5 pe-3", edge, ground, className)}
    >
      <Icon of={sign} className={cx("h-[1lh]", colour)} />
      <div className="grid min-w-0 flex-1 gap-0.5">
        {heading && <p className="font-head">{heading}</p>}
        {children && <div className="text-13 text-ink-muted">{children}</div>}
        {action && <div className="mt-1.5 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
