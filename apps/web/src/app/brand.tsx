import { Link } from "@tanstack/react-router";
import { allianceName } from "#web/lib/alliance.ts";
import { paths } from "#web/lib/paths.ts";
import { AllianceMark } from "#web/ui/drawings/alliance-mark.tsx";

/** `wrap`: where the column is narrow and the name may take two lines. */
export function Brand({ wrap = false }: { wrap?: boolean }) {
  return (
    <Link to={paths.home} className="flex min-w-0 items-center gap-2.5 font-head text-14 leading-snug">
      <AllianceMark />
      <span className={wrap ? "line-clamp-2" : "truncate"}>{allianceName}</span>
    </Link>
  );
}
