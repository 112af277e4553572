import { z } from "zod";

export const MAIL_VERDICTS = ["pass", "fail", "none"] as const;
export const MailVerdict = z.enum(MAIL_VERDICTS);
export type MailVerdict = z.infer<typeof MailVerdict>;

/** Why a mail did not become a message. */
export const MAIL_REFUSALS = [
  "unknown-address",
  "automatic",
  "wrong-sender",
  "not-authentic",
  "unreadable",
  "empty",
  "not-allowed",
] as const;
export type MailRefusal = (typeof MAIL_REFUSALS)[number];

/** What a mail provider hands in; `raw` is the whole message in Base64. */
export const DeliveredMail = z.object({
  id: z.string().min(1).max(200),
  from: z.string().max(320),
  to: z.array(z.string().max(320)).min(1).max(50),
  spf: MailVerdict.optional(),
  dkim: MailVerdict.optional(),
  raw: z.base64(),
});
export type DeliveredMail = z.infer<typeof DeliveredMail>;
