import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Me } from "#web/lib/session.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { linkClass } from "#web/ui/link.tsx";

/** Where the person works, and as what. */
export function OwnOrganisations({ me: { organisation, organisations } }: { me: Me }) {
  if (organisations.length === 0)
    return <EmptyState why={t("people.no-organisation")} next={t("people.no-organisation-next")} />;
  return (
    <ul>
      {organisations.map(({ id, slug, name, logo, role }) => (
        <li key={id} className="flex items-center gap-3 border-b border-line py-2">
          <Avatar name={name} src={logo} size="s" />
          <Link to={paths.organisation(slug)} className={`min-w-0 flex-1 truncate ${linkClass("name")}`}>
            {name}
          </Link>
          <span className="text-ink-muted">
            {id === organisation?.id
              ? t("people.role-in-use", { role: t(`people.role-${role}`) })
              : t(`people.role-${role}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
