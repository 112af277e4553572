import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { Section } from "#web/ui/section.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { Typed } from "./typed.ts";

interface DetailsProps {
  readonly typed: Typed;
  readonly write: (change: Partial<Typed>) => void;
  readonly provider: string;
  /** Files for the other side; only who is signed in can send some. */
  readonly attachments: ReactNode;
}

/** What the other side should know, and the number that one's own books ask for. */
export function Details({ typed, write, provider, attachments }: DetailsProps) {
  return (
    <Section heading={t("reservations.for-the-provider", { provider })}>
      <div className="grid max-w-160 gap-4">
        <TextField
          optional
          label={t("reservations.purchase-order")}
          hint={t("reservations.purchase-order-hint")}
          className="max-w-80"
          maxLength={60}
          value={typed.purchaseOrder}
          onChange={({ target }) => write({ purchaseOrder: target.value })}
        />
        <TextArea
          optional
          rows={4}
          label={t("reservations.message")}
          hint={t("reservations.message-hint")}
          maxLength={4000}
          value={typed.message}
          onChange={({ target }) => write({ message: target.value })}
        />
        {attachments}
      </div>
    </Section>
  );
}
