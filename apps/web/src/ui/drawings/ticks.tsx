import { vars } from "./vars.ts";
import "./ticks.css";

interface TicksProps {
  /** 0 to 1. Ghost ticks are what is offered, accent ticks this share of it. */
  share?: number;
  /** Said by a screen reader; without it the rule is decoration beside words that say the same. */
  label?: string;
  className?: string;
}

export const Ticks = ({ share = 0, label, className = "" }: TicksProps) => (
  <span
    className={`ticks ${className}`}
    style={vars({ "--share": Math.min(1, Math.max(0, share)) })}
    role={label ? "img" : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
  />
);

/** Above an empty state: a rule with nothing measured on it. */
export const EmptyRule = () => <Ticks className="ticks-empty" />;
