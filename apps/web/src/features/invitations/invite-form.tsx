import { useMutation } from "@tanstack/react-query";
import { useRef, useState, type SubmitEvent } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";

const ROLES = ["staff", "manager", "owner"] as const;

/** One address, one role; whoever is invited again gets a new link. */
export function InviteForm({ mayInviteOwner }: { mayInviteOwner: boolean }) {
  const address = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<(typeof ROLES)[number]>("staff");
  const invite = useMutation(
    trpc.invitations.invite.mutationOptions({
      async onSuccess({ email: invited }) {
        setEmail("");
        toast(t("organisations.invited", { email: invited }));
        await queryClient.invalidateQueries(trpc.invitations.pathFilter());
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!invite.isPending) invite.mutate({ email: email.trim(), role }, { onSettled: () => address.current?.focus() });
  };
  const wrong = invite.isError ? issuesByField(failureOf(invite.error).fields).get("email") : undefined;
  return (
    <form onSubmit={submit} className="grid max-w-120 gap-5">
      {invite.isError && wrong === undefined && (
        <Callout tone="critical" announce>
          {failureText(invite.error)}
        </Callout>
      )}
      <TextField
        ref={address}
        label={t("people.email")}
        hint={t("organisations.invite-hint")}
        error={wrong}
        type="email"
        autoComplete="off"
        required
        maxLength={254}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <RadioCards
        label={t("organisations.role")}
        options={ROLES.filter((each) => each !== "owner" || mayInviteOwner).map((each) => ({
          value: each,
          label: t(`people.role-${each}`),
          hint: t(`organisations.role-${each}-may`),
        }))}
        value={role}
        onChange={(value) => setRole(ROLES.find((each) => each === value) ?? "staff")}
      />
      <Button type="submit" look="ink" className="justify-self-start" busy={invite.isPending}>
        {t("organisations.send-invitation")}
      </Button>
    </form>
  );
}
