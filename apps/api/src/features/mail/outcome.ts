import { z } from "zod";

/** What came of handing a mail to the server. */
export interface Outcome {
  /** `refused`: this mail will never be taken. `bounced`: nothing will ever be taken for this address. */
  readonly state: "sent" | "later" | "refused" | "bounced";
  readonly error: string | null;
}

const SmtpError = z.object({
  message: z.string(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});

const LONGEST = 500;

/** A 5xx to the recipient is about the address, to the content about this mail; to anything before it is about us, and passes. */
export function outcomeOf(error: unknown): Outcome {
  const parsed = SmtpError.safeParse(error);
  if (!parsed.success) return { state: "later", error: String(error).slice(0, LONGEST) };
  const { message, responseCode = 0, command = "" } = parsed.data;
  const final = responseCode >= 500 && responseCode < 600;
  const said = message.slice(0, LONGEST);
  if (final && command === "RCPT TO") return { state: "bounced", error: said };
  return { state: final && command === "DATA" ? "refused" : "later", error: said };
}
