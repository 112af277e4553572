import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";

type Member = Outputs["insights"]["home"]["newestMembers"][number];

export function MembersSection({ members }: { members: readonly Member[] }) {
  if (members.length === 0) return null;
  return (
    <Section
      look="public"
      heading={t("home.members")}
      context={t("home.members-context")}
      far={
        <Link to={paths.organisations} className={linkClass()}>
          {t("home.members-all")}
        </Link>
      }
    >
      <ul className="grid gap-x-12 medium:grid-cols-2 wide:grid-cols-3">
        {members.map(({ slug, name, class: kind, place, memberSince }) => (
          <li
            key={slug}
            className="group relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-3 hover:bg-hover"
          >
            <Link
              to={paths.organisation(slug)}
              className="truncate font-mid group-hover:underline after:absolute after:inset-0"
            >
              <Mixed>{name}</Mixed>
            </Link>
            <time dateTime={memberSince} className="text-13 whitespace-nowrap text-ink-faint">
              {formatDate(memberSince)}
            </time>
            <span className="col-span-full text-13 text-ink-faint">
              {[t(`home.class-${kind}`), place?.label].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
