import { t, type MessageId } from "#web/lib/i18n.ts";

const NAMES = [
  "verify-email",
  "reset-password",
  "address-known",
  "password-changed",
  "second-factor-on",
  "second-factor-off",
  "invitation",
  "role-changed",
  "post-removed",
  "person-joined",
  "membership-applied",
  "membership-to-review",
  "membership-review",
  "membership-ask",
  "membership-answer",
  "membership-admit",
  "membership-decline",
  "membership-suspend",
  "membership-lift",
  "membership-expel",
  "membership-leave",
  "membership-decided",
  "membership-left",
  "membership-assigned",
  "listing-removed",
  "listing-restored",
  "search-alert",
  "enquiry-new",
  "enquiry-message",
  "enquiry-assigned",
  "enquiry-reported",
  "alliance-notice",
  "digest",
] as const;

const IDS: ReadonlyMap<string, MessageId> = new Map(NAMES.map((name) => [name, `secretariat.mail-${name}`]));

/** What a mail was about; one that this edition does not know goes by its name in the log. */
export function mailName(event: string): string {
  const id = IDS.get(event);
  return id === undefined ? event : t(id);
}
