import { useMutation } from "@tanstack/react-query";
import { localeNames, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { SavedReply } from "./reply-form.tsx";

interface ReplyListProps {
  replies: readonly SavedReply[];
  canManage: boolean;
  onChange: (reply: SavedReply) => void;
}

/** What the organisation answers often, each in its language. */
export function ReplyList({ replies, canManage, onChange }: ReplyListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {replies.map((reply) => (
        <li key={reply.id} className="grid gap-1.5 py-3">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-mid" lang={reply.locale}>
              {reply.title}
            </span>
            <Tag>{localeNames[reply.locale]}</Tag>
            {canManage && (
              <span className="ms-auto flex gap-1">
                <Button
                  size="s"
                  look="quiet"
                  aria-label={t("enquiries.reply-change-name", { name: reply.title })}
                  onClick={() => onChange(reply)}
                >
                  {t("enquiries.edit")}
                </Button>
                <Remove reply={reply} />
              </span>
            )}
          </div>
          <p className="line-clamp-3 max-w-measure whitespace-pre-wrap text-ink-muted" lang={reply.locale}>
            {reply.text}
          </p>
        </li>
      ))}
    </ul>
  );
}

const again = () => queryClient.invalidateQueries(trpc.enquiries.replies.pathFilter());
const sayFailure = (error: unknown) => toast(failureText(error));

/** Removing is cheap to undo, so it is not asked about. */
function Remove({ reply: { id, title, text, locale } }: { reply: SavedReply }) {
  const restore = useMutation(trpc.enquiries.saveReply.mutationOptions({ onSuccess: again, onError: sayFailure }));
  const remove = useMutation(
    trpc.enquiries.removeReply.mutationOptions({
      onSuccess: () => {
        toast(t("enquiries.reply-removed", { name: title }), { undo: () => restore.mutate({ title, text, locale }) });
        return again();
      },
      onError: sayFailure,
    }),
  );
  return (
    <Button
      size="s"
      look="quiet"
      aria-label={t("ui.remove", { name: title })}
      busy={remove.isPending}
      onClick={() => remove.mutate({ id })}
    >
      {t("saved.remove")}
    </Button>
  );
}
