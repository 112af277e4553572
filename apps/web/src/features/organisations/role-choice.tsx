import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { toast } from "#web/ui/toast.tsx";

export type Colleague = Outputs["organisations"]["people"]["people"][number];
export const ROLES = ["owner", "manager", "staff"] as const;
export type Role = (typeof ROLES)[number];

/** Holds at once and can be undone; making an owner, or stepping down oneself, is asked about. */
export function RoleChoice({ colleague }: { colleague: Colleague }) {
  const { personId, name, role, isYou } = colleague;
  const [asked, setAsked] = useState<Role | null>(null);
  const change = useMutation(
    trpc.organisations.changeRole.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const put = (next: Role) =>
    change.mutate(
      { personId, role: next },
      {
        onError: (error) => toast(failureText(error)),
        onSuccess: () =>
          toast(t("organisations.role-changed", { name, role: t(`people.role-${next}`) }), {
            undo: () => change.mutate({ personId, role }, { onError: (error) => toast(failureText(error)) }),
          }),
      },
    );
  const choose = (value: string) => {
    const next = ROLES.find((each) => each === value);
    if (next === undefined || next === role || change.isPending) return;
    if (isYou || next === "owner") setAsked(next);
    else put(next);
  };
  return (
    <>
      <Select
        hideLabel
        size="s"
        className="w-36 max-medium:w-26"
        label={t("organisations.role-of", { name })}
        options={ROLES.map((each) => ({ value: each, label: t(`people.role-${each}`) }))}
        value={change.isPending ? change.variables.role : role}
        onChange={({ target }) => choose(target.value)}
      />
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        critical={isYou}
        question={t(isYou ? "organisations.step-down-question" : "organisations.make-owner-question", {
          name,
          role: t(`people.role-${asked ?? role}`),
        })}
        consequence={t(isYou ? "organisations.step-down-consequence" : "organisations.make-owner-consequence")}
        confirm={t("organisations.change-role")}
        keep={t("ui.cancel")}
        explain={failureText}
        onConfirm={() => (asked === null ? undefined : change.mutateAsync({ personId, role: asked }))}
      />
    </>
  );
}
