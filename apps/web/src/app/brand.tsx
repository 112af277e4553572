import { Link } from "@tanstack/react-router";
import { allianceName } from "#web/lib/alliance.ts";
import { paths } from "#web/lib/paths.ts";
import { cx } from "#web/ui/cx.ts";
import { AllianceMark } from "#web/ui/drawings/alliance-mark.tsx";

/** `wrap`: where the column is narrow at every width; on a phone the name may always take two lines. */
export function Brand({ wrap = false }: { wrap?: boolean }) {
  return (
    <Link
      to={paths.home}
      className={cx("flex min-w-0 items-center gap-2.5 font-head text-14 leading-snug", !wrap && "max-medium:flex-1")}
    >
      <AllianceMark className="shrink-0" />
      <span className={wrap ? "line-clamp-2" : "truncate max-medium:line-clamp-2 max-medium:whitespace-normal"}>
        {allianceName}
      </span>
    </Link>
  );
}
