import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { linkClass } from "#web/ui/link.tsx";

export type Member = Outputs["organisations"]["list"]["organisations"][number];

/** One member in the directory: who, what and where, since when, and how much is on the bench. */
export function MemberRow({ member }: { member: Member }) {
  const { name, slug, logo, place, stages, memberSince, listings } = member;
  return (
    <li className="relative grid grid-cols-[48px_minmax(0,1fr)_auto] gap-x-4 border-b border-line py-4 hover:bg-hover">
      <Avatar name={name} src={logo} size="l" />
      <div className="min-w-0">
        <h2 className="text-16">
          <Link to={paths.organisation(slug)} className={`${linkClass("name")} after:absolute after:inset-0`}>
            {name}
          </Link>
        </h2>
        <p className="text-13 text-ink-muted">
          {[t(`organisations.class-${member.class}`), place?.label].filter(Boolean).join(" · ")}
        </p>
        <p className="mt-1 text-13 text-ink-faint">{stages.map(({ label }) => label).join(t("ui.list-comma"))}</p>
      </div>
      <div className="text-end text-13 num">
        <p>{t("organisations.listings-count", { count: listings })}</p>
        <p className="text-ink-faint">
          {t("organisations.member-since", { year: new Date(memberSince).getFullYear() })}
        </p>
      </div>
    </li>
  );
}
