import { Copy, Download, Printer } from "lucide-react";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { saveFile } from "#web/lib/save-file.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Section } from "#web/ui/section.tsx";
import { toast } from "#web/ui/toast.tsx";

export interface RecoveryCodesProps {
  codes: readonly string[];
  email: string;
  onDone: () => void;
}

/** Shown once: the server keeps them encrypted and never shows them again. */
export function RecoveryCodes({ codes, email, onDone }: RecoveryCodesProps) {
  const text = [`${allianceName} - ${t("people.recovery-codes")}`, email, "", ...codes, ""].join("\n");
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => toast(t("people.copied")),
      () => toast(t("people.copy-failed")),
    );
  const download = () => saveFile(new Blob([text], { type: "text/plain;charset=utf-8" }), "recovery-codes.txt");
  return (
    <Section look="work" heading={t("people.recovery-codes")} context={email}>
      <div className="grid max-w-160 gap-5">
        <Callout tone="caution" announce heading={t("people.recovery-keep")}>
          {t("people.recovery-keep-lead")}
        </Callout>
        <ol className="grid grid-cols-2 gap-x-8 gap-y-1 border-y border-line py-3 text-16 max-medium:text-14">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div data-print="none" className="flex flex-wrap gap-2">
          <Button icon={Copy} onClick={copy}>
            {t("people.copy")}
          </Button>
          <Button icon={Download} onClick={download}>
            {t("people.save-file")}
          </Button>
          <Button icon={Printer} onClick={() => print()}>
            {t("people.print")}
          </Button>
          <Button look="ink" className="ms-auto" onClick={onDone}>
            {t("people.recovery-kept")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
