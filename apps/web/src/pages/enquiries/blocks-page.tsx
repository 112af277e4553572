import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BlockList } from "#web/features/enquiries/block-list.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Organisations that cannot write to this one. */
export function BlocksPage() {
  const { data } = useSuspenseQuery(trpc.enquiries.blocks.queryOptions({ locale }));
  return (
    <WorkPage
      title={t("app.blocks")}
      context={t("enquiries.blocks-context")}
      actions={
        <Link to={paths.inbox} className={buttonClass({ size: "s" })}>
          {t("enquiries.back")}
        </Link>
      }
    >
      <div className="max-w-240">
        {data.blocks.length === 0 ? (
          <EmptyState why={t("enquiries.blocks-none")} next={t("enquiries.blocks-none-next")} />
        ) : (
          <BlockList blocks={data.blocks} canManage={data.can.manage} />
        )}
      </div>
    </WorkPage>
  );
}
