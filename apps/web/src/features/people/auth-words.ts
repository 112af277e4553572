import { t, type MessageId } from "#web/lib/i18n.ts";

/** What the auth endpoints answer when they refuse. */
export interface AuthRefusal {
  readonly status: number;
  readonly code?: string | undefined;
}

const SENTENCES: Readonly<Record<string, MessageId>> = {
  INVALID_EMAIL_OR_PASSWORD: "people.refused-credentials",
  INVALID_PASSWORD: "people.refused-password",
  EMAIL_NOT_VERIFIED: "people.refused-unverified",
  INVALID_TOKEN: "people.refused-token",
  TOKEN_EXPIRED: "people.refused-token",
  INVALID_CODE: "people.refused-code",
  INVALID_BACKUP_CODE: "people.refused-code",
  INVALID_TWO_FACTOR_COOKIE: "people.refused-second-factor-late",
  PASSWORD_TOO_SHORT: "people.refused-short",
  PASSWORD_TOO_LONG: "people.refused-long",
  INVALID_NAME: "people.refused-name",
  INVALID_EMAIL: "people.refused-email",
  SESSION_NOT_FRESH: "people.refused-not-fresh",
};

export function authRefusalText({ status, code = "" }: AuthRefusal): string {
  if (status === 429) return t("reasons.too-many-requests");
  if (status === 0) return t("app.error-offline");
  const id = SENTENCES[code];
  return id === undefined ? t("app.error-server") : t(id);
}
