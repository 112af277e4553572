import type { LucideIcon } from "lucide-react";
import { cx } from "./cx.ts";

export interface IconProps {
  of: LucideIcon;
  /** 16 in controls and rows, 14 in meta, 20 in narrow headers. */
  size?: 12 | 14 | 16 | 20;
  className?: string;
}

/** An icon beside a word: always hidden from assistive technology. An icon alone needs a label on its button. */
export function Icon({ of: Shape, size = 16, className }: IconProps) {
  return (
    <Shape aria-hidden="true" focusable="false" size={size} strokeWidth={1.5} className={cx("shrink-0", className)} />
  );
}
