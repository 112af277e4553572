import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Me, meQuery } from "#web/lib/session.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export interface WithOrganisationProps {
  title: string;
  children: (organisation: NonNullable<Me["organisation"]>) => ReactNode;
}

/** Pages about one's own organisation say what to do when there is none. */
export function WithOrganisation({ title, children }: WithOrganisationProps) {
  const { data: me } = useSuspenseQuery(meQuery());
  if (me?.organisation) return children(me.organisation);
  return (
    <WorkPage title={title}>
      <EmptyState
        why={t("people.no-organisation")}
        next={t("people.no-organisation-next")}
        action={
          <Link to={paths.foundOrganisation} className={buttonClass({ look: "ink" })}>
            {t("app.found-organisation")}
          </Link>
        }
      />
    </WorkPage>
  );
}
