import { ShieldCheck, ShieldOff } from "lucide-react";
import { useState } from "react";
import { auth } from "#web/lib/auth.ts";
import { t } from "#web/lib/i18n.ts";
import type { Me } from "#web/lib/session.ts";
import { queryClient } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status } from "#web/ui/status.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { AuthRefusal } from "./auth-words.ts";
import { PasswordDialog } from "./password-dialog.tsx";
import { SecondFactorSetup } from "./second-factor-setup.tsx";

const ASKS = ["enable", "disable", "codes"] as const;
type Ask = (typeof ASKS)[number];
interface Setup {
  readonly uri: string;
  readonly codes: readonly string[];
}

export interface SecondFactorSectionProps {
  person: Me["person"];
  onCodes: (codes: readonly string[]) => void;
}

/** A code from an app beside the password. Every change of it asks for the password. */
export function SecondFactorSection({ person, onCodes }: SecondFactorSectionProps) {
  const [ask, setAsk] = useState<Ask | null>(null);
  const [setup, setSetup] = useState<Setup | null>(null);
  const answers: Record<Ask, (password: string) => Promise<AuthRefusal | null>> = {
    async enable(password) {
      const { data, error } = await auth.twoFactor.enable({ password });
      if (data && "totpURI" in data) setSetup({ uri: data.totpURI, codes: data.backupCodes });
      return error;
    },
    async disable(password) {
      const { error } = await auth.twoFactor.disable({ password });
      if (error) return error;
      toast(t("people.second-factor-off-done"));
      await queryClient.invalidateQueries();
      return null;
    },
    async codes(password) {
      const { data, error } = await auth.twoFactor.generateBackupCodes({ password });
      if (data) onCodes(data.backupCodes);
      return error;
    },
  };
  const done = async ({ codes }: Setup) => {
    setSetup(null);
    onCodes(codes);
    await queryClient.invalidateQueries();
  };
  const { twoFactorEnabled: isOn, email } = person;
  return (
    <Section look="work" heading={t("people.second-factor-heading")} context={t("people.second-factor-context")}>
      {setup ? (
        <SecondFactorSetup uri={setup.uri} onDone={() => void done(setup)} onCancel={() => setSetup(null)} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          {isOn ? (
            <Status tone="positive" sign={ShieldCheck}>
              {t("people.second-factor-on")}
            </Status>
          ) : (
            <Status tone="neutral" sign={ShieldOff}>
              {t("people.second-factor-off")}
            </Status>
          )}
          <Choices isOn={isOn} onAsk={setAsk} />
        </div>
      )}
      {ASKS.map((each) => (
        <PasswordDialog
          key={each}
          open={ask === each}
          critical={each === "disable"}
          title={t(`people.ask-${each}`)}
          description={t(`people.ask-${each}-lead`)}
          confirm={t(`people.ask-${each}-confirm`)}
          email={email}
          onClose={() => setAsk(null)}
          onPassword={answers[each]}
        />
      ))}
    </Section>
  );
}

function Choices({ isOn, onAsk }: { isOn: boolean; onAsk: (ask: Ask) => void }) {
  if (!isOn) {
    return (
      <Button look="ink" onClick={() => onAsk("enable")}>
        {t("people.second-factor-turn-on")}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => onAsk("codes")}>{t("people.ask-codes-confirm")}</Button>
      <Button look="critical" onClick={() => onAsk("disable")}>
        {t("people.ask-disable-confirm")}
      </Button>
    </>
  );
}
