import type { CSSProperties } from "react";

/** Custom properties for a style attribute; React's style type does not name them. */
export const vars = (values: Readonly<Record<`--${string}`, string | number>>): CSSProperties => values;
