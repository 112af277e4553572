import { isAutomatic } from "@commonbench/domain/inbound-mail/rules";
import { MESSAGE_MAX } from "@commonbench/domain/enquiries/limits";
import { trimMail } from "@commonbench/domain/inbound-mail/trim";
import { plainText } from "@commonbench/domain/text";
import { type Attachment, type ParsedMail, simpleParser } from "mailparser";

export interface ReadMail {
  readonly from: string;
  readonly automatic: boolean;
  /** What its writer wrote, without what it answers. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** Logos below a signature, and the one-dot pictures that count readers. */
const ORNAMENT_BYTES = 30_000;
const Text = plainText(MESSAGE_MAX);

/** A mail as a message: who wrote, what, and which files come along. Null when it is not to be read. */
export async function readMail(raw: Uint8Array, envelopeFrom: string): Promise<ReadMail | null> {
  const mail = await simpleParser(Buffer.from(raw), { skipImageLinks: true, skipTextToHtml: true }).catch(() => null);
  const [sender, ...others] = mail?.from?.value ?? [];
  if (mail === null || sender?.address === undefined || others.length > 0) return null;
  return {
    from: sender.address,
    automatic: isAutomatic(headersOf(mail), sender.address, envelopeFrom),
    text: wordsOf(mail),
    attachments: mail.attachments.filter(({ related, size }) => !related || size > ORNAMENT_BYTES),
  };
}

function headersOf(mail: ParsedMail): Record<string, string> {
  return Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [
      key,
      line
        .slice(line.indexOf(":") + 1)
        .replaceAll(/\s+/g, " ")
        .trim(),
    ]),
  );
}

/** Cut to what a message holds; characters that a message may not hold are left out. */
function wordsOf(mail: ParsedMail): string {
  const text = trimMail(mail.text ?? "").replaceAll(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu, "");
  return Text.catch("").parse(text.slice(0, MESSAGE_MAX).toWellFormed());
}
