import { t } from "#web/lib/i18n.ts";
import { Callout } from "#web/ui/callout.tsx";
import type { Payment } from "./types.ts";

/** Where cards are only rehearsed, people must not believe that they have paid or been paid. */
export function TestMode({ mode, card = false }: { mode: Payment["mode"]; card?: boolean }) {
  if (mode !== "sandbox" && mode !== "test") return null;
  return card ? (
    <Callout heading={t("billing.no-real-money")}>{t("billing.test-card")}</Callout>
  ) : (
    <Callout>{t("billing.no-real-money")}</Callout>
  );
}
