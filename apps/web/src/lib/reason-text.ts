import type { Reason } from "@commonbench/domain/reasons";
import { t } from "./i18n.ts";
import { failureOf } from "./trpc.ts";

/** The sentence for a reason. Every reason has one: a check compares the two lists. */
export function reasonText(reason: Reason): string {
  return t(`reasons.${reason}`);
}

/** What to tell about a failed call. */
export function failureText(error: unknown): string {
  const { reason, status, fields } = failureOf(error);
  if (reason !== null) return reasonText(reason);
  if (fields !== null) return t("app.error-fields");
  return t(status === 0 ? "app.error-offline" : "app.error-server");
}
