import type { MailRefusal, MailVerdict } from "./schemas.ts";

export const INBOUND_MAIL_BYTES = 25 * 1024 * 1024;

/** Text headers by lower-case name. */
export type MailHeaders = Readonly<Record<string, string | undefined>>;

const AUTOMATIC_SUBJECT =
  /^\s*(automatic reply|auto(matic)?[- ]?reply|out of (the )?office|自动回复|自動回覆|自动答复|自動回復|resposta automática|ausência|undeliver(ed|able)|delivery (status notification|failure)|mail delivery failed|系统退信|退信通知)/i;
const MACHINES = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounce[s]?)([+@]|$)/i;

/** Whether no person wrote it: an absence note, a bounce, a list, a machine. To answer such would start a loop. */
export function isAutomatic(headers: MailHeaders, from: string, envelopeFrom: string): boolean {
  const automatic = headers["auto-submitted"];
  if (automatic !== undefined && automatic.toLowerCase().split(";")[0]?.trim() !== "no") return true;
  if (
    ["x-autoreply", "x-autorespond", "x-autoresponder", "x-failed-recipients", "list-id"].some(
      (name) => headers[name] !== undefined,
    )
  )
    return true;
  if (/^(bulk|junk|list|auto_reply)$/i.test(headers["precedence"]?.trim() ?? "")) return true;
  if (/multipart\/report/i.test(headers["content-type"] ?? "")) return true;
  if (envelopeFrom === "" || MACHINES.test(from) || MACHINES.test(envelopeFrom)) return true;
  return AUTOMATIC_SUBJECT.test(headers["subject"] ?? "");
}

export interface MailFacts {
  /** Whose address it came to; null when we never gave it out, or that person no longer belongs there. */
  readonly personEmail: string | null;
  readonly from: string;
  readonly automatic: boolean;
  readonly spf: MailVerdict | null;
  readonly dkim: MailVerdict | null;
}

/** Why a mail is not taken into a thread; null when it is. */
export function mailRefusal({ personEmail, from, automatic, spf, dkim }: MailFacts): MailRefusal | null {
  if (personEmail === null) return "unknown-address";
  if (automatic) return "automatic";
  if (from.toLowerCase() !== personEmail.toLowerCase()) return "wrong-sender";
  return isForged(spf, dkim) ? "not-authentic" : null;
}

/** A forwarded mail fails one of the two, so one that passes is enough; where the provider says nothing, nothing is held against it. */
function isForged(spf: MailVerdict | null, dkim: MailVerdict | null): boolean {
  return spf !== "pass" && dkim !== "pass" && (spf === "fail" || dkim === "fail");
}
