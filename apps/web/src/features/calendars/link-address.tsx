import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";

/** The address to be copied, and the way straight into the calendar of this device. */
export function LinkAddress({ url, title }: { url: string; title: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => toast(t("calendars.copy-yourself")),
    );
  return (
    <>
      <input
        readOnly
        aria-label={t("calendars.address-of", { name: title })}
        value={url}
        data-size="s"
        className="control num min-w-48 flex-1 text-ink-muted"
        onFocus={({ target }) => target.select()}
      />
      <Button
        size="s"
        icon={copied ? Check : Copy}
        aria-label={t("calendars.copy-of", { name: title })}
        onClick={() => void copy()}
      >
        {t(copied ? "calendars.copied" : "calendars.copy")}
      </Button>
      <a
        href={url.replace(/^https?:/, "webcal:")}
        className={buttonClass({ size: "s" })}
        aria-label={t("calendars.subscribe-to", { name: title })}
      >
        {t("calendars.subscribe")}
      </a>
    </>
  );
}
