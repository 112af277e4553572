import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { auth } from "#web/lib/auth.ts";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { queryClient } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Section } from "#web/ui/section.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { toast } from "#web/ui/toast.tsx";
import { authRefusalText } from "./auth-words.ts";
import { deviceName } from "./device.ts";
import { type DeviceSession, sessionsQuery } from "./sessions-query.ts";

const columns = (): Column<DeviceSession>[] => [
  {
    id: "device",
    head: t("people.device-head"),
    cell: ({ device, isThis }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {deviceName(device)}
        {isThis && <Tag>{t("people.device-this")}</Tag>}
      </span>
    ),
  },
  {
    id: "address",
    head: t("people.device-address"),
    wideOnly: true,
    cell: ({ address }) => <span className="num">{address ?? t("people.device-no-address")}</span>,
  },
  {
    id: "since",
    head: t("people.device-since"),
    cell: ({ signedIn }) => (
      <time dateTime={signedIn.toISOString()}>{formatDateTime(signedIn, { weekday: false })}</time>
    ),
  },
  {
    id: "ends",
    head: t("people.device-ends"),
    wideOnly: true,
    cell: ({ ends }) => <time dateTime={ends.toISOString()}>{formatDateTime(ends, { weekday: false })}</time>,
  },
];

/** Where one is signed in, and the way to end it. */
export function SessionsSection() {
  const { data: sessions } = useSuspenseQuery(sessionsQuery());
  const [asks, setAsks] = useState(false);
  const again = () => queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey });
  const revoke = useMutation({
    mutationFn: (token: string) => auth.revokeSession({ token }),
    async onSuccess({ error }) {
      toast(error ? authRefusalText(error) : t("people.device-ended"));
      await again();
    },
  });
  const endOthers = async () => {
    const { error } = await auth.revokeOtherSessions();
    if (error) throw error;
    await again();
    toast(t("people.devices-ended"));
  };
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <Section
      look="work"
      heading={t("people.devices")}
      context={t("people.devices-count", { count: sessions.length })}
      far={
        others.length > 0 && (
          <Button size="s" look="critical" onClick={() => setAsks(true)}>
            {t("people.devices-end")}
          </Button>
        )
      }
    >
      <Table
        caption={t("people.devices")}
        columns={columns()}
        rows={sessions}
        keyOf={({ token }) => token}
        actions={({ token, isThis, device }) =>
          !isThis && (
            <Button
              size="s"
              look="quiet"
              aria-label={t("people.device-end-name", { device: deviceName(device) })}
              busy={revoke.isPending && revoke.variables === token}
              onClick={() => revoke.mutate(token)}
            >
              {t("people.device-end")}
            </Button>
          )
        }
      />
      <ConfirmDialog
        critical
        open={asks}
        onOpenChange={setAsks}
        question={t("people.devices-end-question")}
        consequence={t("people.devices-end-consequence", { count: others.length })}
        confirm={t("people.devices-end")}
        keep={t("ui.cancel")}
        onConfirm={endOthers}
      />
    </Section>
  );
}
