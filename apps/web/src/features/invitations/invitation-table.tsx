import { useMutation } from "@tanstack/react-query";
import { ChevronRight, CircleCheck, CircleX, Hourglass, type LucideIcon, TimerOff } from "lucide-react";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Status, type Tone } from "#web/ui/status.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { toast } from "#web/ui/toast.tsx";

type Invitation = Outputs["invitations"]["list"][number];

const SIGNS: Readonly<Record<Invitation["state"], { tone: Tone; sign: LucideIcon }>> = {
  open: { tone: "caution", sign: Hourglass },
  used: { tone: "positive", sign: CircleCheck },
  expired: { tone: "neutral", sign: TimerOff },
  revoked: { tone: "neutral", sign: CircleX },
};

const columns = (): Column<Invitation>[] => [
  {
    id: "email",
    head: t("people.email"),
    cell: ({ email, invitedBy }) => (
      <>
        <span className="break-all">{email}</span>
        {invitedBy !== "" && <small>{t("organisations.invited-by", { name: invitedBy })}</small>}
      </>
    ),
  },
  { id: "role", head: t("organisations.role"), width: "8rem", cell: ({ role }) => t(`people.role-${role}`) },
  {
    id: "state",
    head: t("organisations.invitation-state"),
    width: "9rem",
    cell: ({ state }) => <Status {...SIGNS[state]}>{t(`organisations.invitation-${state}`)}</Status>,
  },
  {
    id: "until",
    head: t("people.invitation-until"),
    width: "9rem",
    wideOnly: true,
    cell: ({ expiresAt }) => <time dateTime={expiresAt}>{formatDate(expiresAt)}</time>,
  },
];

/** Invitations on their way, and on request those that ended. */
export function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  const revoke = useMutation(
    trpc.invitations.revoke.mutationOptions({
      onError: (error) => toast(failureText(error)),
      async onSuccess({ email }) {
        toast(t("organisations.invitation-withdrawn", { email }));
        await queryClient.invalidateQueries(trpc.invitations.pathFilter());
      },
    }),
  );
  const open = invitations.filter(({ state }) => state === "open");
  const ended = invitations.filter(({ state }) => state !== "open");
  const table = (rows: readonly Invitation[]) => (
    <Table
      caption={t("organisations.invitations")}
      columns={columns()}
      rows={rows}
      keyOf={({ id }) => id}
      actions={({ id, email, can }) =>
        can.revoke && (
          <Button
            size="s"
            look="quiet"
            aria-label={t("organisations.withdraw-from", { email })}
            busy={revoke.isPending && revoke.variables.id === id}
            onClick={() => revoke.mutate({ id })}
          >
            {t("organisations.withdraw")}
          </Button>
        )
      }
    />
  );
  return (
    <div className="grid gap-4">
      {open.length === 0 ? <EmptyState why={t("organisations.no-invitations")} /> : table(open)}
      {ended.length > 0 && (
        <details className="group">
          <summary className="target inline-flex cursor-pointer items-center gap-1.5 text-ink-muted hover:text-ink">
            <Icon of={ChevronRight} className="transition-fast group-open:rotate-90" />
            {t("organisations.invitations-ended", { count: ended.length })}
          </summary>
          <div className="mt-2">{table(ended)}</div>
        </details>
      )}
    </div>
  );
}
