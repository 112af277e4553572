import { cx } from "./cx.ts";

/** The house rule. Ghost ticks are what is offered, accent ticks the free share (0 to 1). Say the number beside it. */
export function Ticks({ share = 0, className }: { share?: number; className?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span
      aria-hidden="true"
      data-share={percent}
      style={{ "--share": `${percent}%` } as React.CSSProperties}
      className={cx("ticks", className)}
    />
  );
}
