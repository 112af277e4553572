import { Link } from "@tanstack/react-router";
import { allianceName } from "#web/lib/alliance.ts";
import { paths } from "#web/lib/paths.ts";
import { AllianceMark } from "#web/ui/drawings/alliance-mark.tsx";

export function Brand() {
  return (
    <Link to={paths.home} className="flex min-w-0 items-center gap-2.5 font-head text-14 leading-snug">
      <AllianceMark />
      <span className="truncate">{allianceName}</span>
    </Link>
  );
}
