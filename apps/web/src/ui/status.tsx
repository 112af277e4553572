import type { LucideIcon } from "lucide-react";
import { CircleAlert, CircleCheck, CircleDashed, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

export type Tone = "positive" | "caution" | "critical" | "neutral";
const signs: Record<Tone, LucideIcon> = {
  positive: CircleCheck,
  caution: Hourglass,
  critical: CircleAlert,
  neutral: CircleDashed,
};
const colours: Record<Tone, string> = {
  positive: "text-positive",
  caution: "text-caution",
  critical: "text-critical",
  neutral: "text-neutral",
};

export interface StatusProps {
  tone: Tone;
  /** Another sign than the tone's own. */
  sign?: LucideIcon;
  className?: string;
  children: ReactNode;
}

/** A sign, a word and a colour, in that order; never a pill. */
export function Status({ tone, sign, className, children }: StatusProps) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 font-mid whitespace-nowrap max-medium:whitespace-normal",
        colours[tone],
        className,
      )}
    >
      <Icon of={sign ?? signs[tone]} size={14} />
      {children}
    </span>
  );
}
