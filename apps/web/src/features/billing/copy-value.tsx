import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";

/** Something that has to be typed elsewhere without a slip. `shown`: as people read it; `value`: as banks want it. */
export function CopyValue({ value, shown = value, name }: { value: string; shown?: string; name: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => toast(t("billing.copy-yourself")),
    );
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="min-w-0 font-mid wrap-anywhere num">{shown}</span>
      <span data-print="none">
        <IconButton
          size="s"
          look="quiet"
          icon={copied ? Check : Copy}
          label={t(copied ? "billing.copied" : "billing.copy", { name })}
          onClick={() => void copy()}
        />
      </span>
    </span>
  );
}
