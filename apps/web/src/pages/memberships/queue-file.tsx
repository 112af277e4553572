import { useQuery } from "@tanstack/react-query";
import { DecisionPanel } from "#web/features/memberships/decision-panel.tsx";
import type { Decision } from "#web/features/memberships/decisions.ts";
import { MembershipFile } from "#web/features/memberships/membership-file.tsx";
import type { QueueState } from "#web/features/memberships/queue-state.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";

interface QueueFileProps {
  id: string;
  state: QueueState;
  onDecided: (decision: Decision) => void;
}

/** The file and the decision on it; where it is narrow, one after the other. */
export function QueueFile({ id, state, onDecided }: QueueFileProps) {
  const { data: file, error, refetch } = useQuery(trpc.memberships.file.queryOptions({ id, locale }));
  if (file === undefined)
    return (
      <div className="p-6 max-medium:p-4">
        {error ? (
          <EmptyState
            why={failureText(error)}
            action={<Button onClick={() => void refetch()}>{t("app.try-again")}</Button>}
          />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
    );
  return (
    <>
      <MembershipFile file={file} state={state} className={state.deciding ? "max-wide:hidden" : undefined} />
      <DecisionPanel
        file={file}
        state={state}
        onDecided={onDecided}
        className={state.deciding ? undefined : "max-wide:hidden"}
      />
    </>
  );
}
