import { lazy, Suspense, useState, type SubmitEvent } from "react";
import { auth } from "#web/lib/auth.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { authRefusalText, type AuthRefusal } from "./auth-words.ts";

// Only this step needs the encoder.
const QrCode = lazy(() => import("#web/ui/qr-code.tsx").then((module) => ({ default: module.QrCode })));

export interface SecondFactorSetupProps {
  /** otpauth://… */
  uri: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Scan, type the first code, done: until the code is right nothing is turned on. */
export function SecondFactorSetup({ uri, onDone, onCancel }: SecondFactorSetupProps) {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => toast(t("people.copied")),
      () => toast(t("people.copy-failed")),
    );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { error } = await auth.twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, "") });
    setBusy(false);
    setRefusal(error);
    if (!error) onDone();
  };
  return (
    <div className="grid gap-x-8 gap-y-5 medium:grid-cols-[auto_minmax(0,1fr)]">
      <Suspense fallback={<div className="size-52 rounded-2 border border-line" />}>
        <QrCode text={uri} label={t("people.qr-label")} />
      </Suspense>
      <div className="grid content-start gap-5">
        <p className="max-w-measure">{t("people.scan")}</p>
        <div>
          <p className="text-ink-muted">{t("people.manual-key")}</p>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <code className="break-all font-mid">{(secret.match(/.{1,4}/g) ?? []).join(" ")}</code>
            <LinkButton onClick={copy}>{t("people.copy")}</LinkButton>
          </p>
        </div>
        <form onSubmit={(event) => void submit(event)} className="grid max-w-80 gap-4">
          <TextField
            label={t("people.first-code")}
            error={refusal ? authRefusalText(refusal) : undefined}
            required
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- this step takes the place of the one that had the focus
            autoFocus
            maxLength={10}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="ink" busy={busy}>
              {t("people.second-factor-confirm")}
            </Button>
            <Button onClick={onCancel}>{t("ui.cancel")}</Button>
          </div>
        </form>
      </div>
    </div>
  );
}
