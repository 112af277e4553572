import { useState } from "react";
import { auth } from "#web/lib/auth.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { authRefusalText } from "./auth-words.ts";
import { MailboxLink } from "./mailbox-link.tsx";

export interface CheckMailProps {
  email: string;
  /** Where the link in the mail leads. */
  after: string;
  mailbox: boolean;
}

export function CheckMail({ email, after, mailbox }: CheckMailProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ tone: "info" | "critical"; text: string } | null>(null);
  const sendAgain = async () => {
    setBusy(true);
    const { error } = await auth.sendVerificationEmail({ email, callbackURL: after });
    setOutcome(
      error ? { tone: "critical", text: authRefusalText(error) } : { tone: "info", text: t("people.sent-again") },
    );
    setBusy(false);
  };
  return (
    <div className="grid justify-items-start gap-4">
      {mailbox && <MailboxLink to={email} />}
      {outcome && (
        <Callout tone={outcome.tone} announce>
          {outcome.text}
        </Callout>
      )}
      <Button busy={busy} onClick={() => void sendAgain()}>
        {t("people.send-again")}
      </Button>
    </div>
  );
}
