import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** Four shapes for four colours: the shape goes wherever the colour goes. */
export const kindShapes = {
  square: "M1 1h8v8H1z",
  circle: "M5 .5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z",
  triangle: "M5 .6 9.8 9.2H.2z",
  diamond: "M5 0 10 5 5 10 0 5z",
} as const;
export type KindShape = keyof typeof kindShapes;

const colours: Record<KindShape, string> = {
  square: "text-kind-equipment",
  circle: "text-kind-lab",
  triangle: "text-kind-training",
  diamond: "text-kind-partner",
};

export interface KindSignProps {
  shape: KindShape;
  /** The word. Without one, give a label to whatever the sign stands in. */
  children?: ReactNode;
  className?: string;
}

export function KindSign({ shape, children, className }: KindSignProps) {
  return (
    <span
      className={cx("inline-flex items-center gap-1.5 text-12 font-mid whitespace-nowrap", colours[shape], className)}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0 fill-current">
        <path d={kindShapes[shape]} />
      </svg>
      {children}
    </span>
  );
}
