import { useEffect, useState, type CSSProperties, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";

/** Nothing for 300 ms, then the shape of what comes: a quick answer never flickers. */
export function Skeleton({ children, className }: { children: ReactNode; className?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={className}>
      <span className="sr-only">{late ? t("ui.loading") : ""}</span>
      <div aria-hidden="true" className={late ? undefined : "invisible"}>
        {children}
      </div>
    </div>
  );
}

/** A bar at real line height in the place of words. */
export function Bone({ width = "100%", className }: { width?: string; className?: string }) {
  return (
    <span
      style={{ "--w": width } as CSSProperties}
      className={cx("my-[0.4em] block h-[0.75em] w-(--w) rounded-1 bg-line", className)}
    />
  );
}

const widths = ["62%", "48%", "71%", "55%", "66%"];

/** Rows of a list: hairlines stay, words become bars. */
export function SkeletonRows({ rows = 5, cover = false }: { rows?: number; cover?: boolean }) {
  return (
    <Skeleton>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className={cx(
            "grid items-start gap-4.5 border-b border-line",
            cover ? "grid-cols-[128px_1fr_96px] py-4 max-medium:grid-cols-[84px_1fr]" : "grid-cols-[1fr_96px] py-2",
          )}
        >
          {cover && <span className="block aspect-4/3 rounded-1 bg-sunken" />}
          <span>
            {cover && <Bone width="20%" />}
            <Bone width={widths[row % widths.length]} className={cover ? "h-[1em]" : undefined} />
            {cover && <Bone width="40%" />}
          </span>
          <span className={cover ? "max-medium:hidden" : undefined}>
            <Bone />
          </span>
        </div>
      ))}
    </Skeleton>
  );
}
