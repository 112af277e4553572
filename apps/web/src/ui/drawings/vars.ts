import type { CSSProperties } from "react";

/** React's style type knows no custom properties; this is the one place that says they are fine. */
export const vars = (values: Record<`--${string}`, string | number>): CSSProperties => values as CSSProperties;
