import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { t } from "#web/lib/i18n.ts";
import { pushState, turnPushOff, turnPushOn } from "#web/lib/push.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";

const STATE = ["push-state"];

/** Notices of this browser, asked for by a press and never before. */
export function PushSection({ serverKey, browsers }: { serverKey: string; browsers: number }) {
  const client = useQueryClient();
  const { data: state } = useQuery({ queryKey: STATE, queryFn: pushState, staleTime: 0 });
  const change = useMutation({
    mutationFn: () => (state === "on" ? turnPushOff() : turnPushOn(serverKey)),
    onSuccess: async (next) => {
      client.setQueryData(STATE, next);
      await client.invalidateQueries(trpc.notifications.settings.pathFilter());
    },
    onError: (error) => toast(failureText(error)),
  });
  if (state === undefined) return null;
  return (
    <div className="grid justify-items-start gap-2">
      <p className="max-w-measure text-ink-muted">
        {t(`notifications.push-${state}`)} {browsers > 0 && t("notifications.push-browsers", { count: browsers })}
      </p>
      {(state === "on" || state === "off") && (
        <Button size="s" busy={change.isPending} onClick={() => change.mutate()}>
          {t(state === "on" ? "notifications.push-turn-off" : "notifications.push-turn-on")}
        </Button>
      )}
    </div>
  );
}
