import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ReplyForm, type SavedReply } from "#web/features/enquiries/reply-form.tsx";
import { ReplyList } from "#web/features/enquiries/reply-list.tsx";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** The organisation's saved replies. */
export function RepliesPage() {
  const { data } = useSuspenseQuery(trpc.enquiries.replies.queryOptions());
  const [form, setForm] = useState<{ reply: SavedReply | null } | null>(null);
  const add = (
    <Button look="ink" size={data.replies.length > 0 ? "s" : "m"} onClick={() => setForm({ reply: null })}>
      {t("enquiries.reply-new")}
    </Button>
  );
  return (
    <WorkPage
      title={t("app.saved-replies")}
      context={t("enquiries.replies-context")}
      actions={data.can.manage && data.replies.length > 0 && add}
    >
      <div className="grid max-w-240 gap-6">
        {data.replies.length === 0 ? (
          <EmptyState
            why={t("enquiries.replies-none")}
            next={t(data.can.manage ? "enquiries.replies-none-next" : "enquiries.replies-none-staff")}
            action={data.can.manage ? add : undefined}
          />
        ) : (
          <ReplyList replies={data.replies} canManage={data.can.manage} onChange={(reply) => setForm({ reply })} />
        )}
      </div>
      {form && <ReplyForm reply={form.reply} onClose={() => setForm(null)} />}
    </WorkPage>
  );
}
