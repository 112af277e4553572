import { useSuspenseQueries } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { CommissionForm } from "#web/features/billing/commission-form.tsx";
import { CommissionPreview } from "#web/features/billing/commission-preview.tsx";
import { CommissionTable } from "#web/features/billing/commission-table.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** What the alliance keeps of payments, from which day on, and why. */
export function CommissionPage() {
  const [{ data }, { data: taxonomy }] = useSuspenseQueries({
    queries: [trpc.billing.commission.rules.queryOptions({ locale }), taxonomyQuery()],
  });
  const [adding, setAdding] = useState(false);
  const add = (
    <Button size="s" look="ink" icon={Plus} onClick={() => setAdding(true)}>
      {t("billing.add-rule")}
    </Button>
  );
  return (
    <WorkPage title={t("app.commission")} context={t("billing.commission-context")} actions={add}>
      <div className="grid gap-9">
        <Section look="work" heading={t("billing.commission-rules")} context={t("billing.commission-specific")}>
          {data.rules.length === 0 ? (
            <EmptyState
              className="border-t-0 pt-2"
              why={t("billing.commission-none")}
              next={t("billing.commission-none-next")}
            />
          ) : (
            <CommissionTable rules={data.rules} today={data.today} />
          )}
        </Section>
        <Section look="work" heading={t("billing.preview")} context={t("billing.preview-context")}>
          <CommissionPreview today={data.today} taxonomy={taxonomy} />
        </Section>
      </div>
      {adding && <CommissionForm today={data.today} taxonomy={taxonomy} onClose={() => setAdding(false)} />}
    </WorkPage>
  );
}
