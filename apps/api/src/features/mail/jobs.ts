import { createTransport } from "nodemailer";
import type { Parts } from "#api/context.ts";

/** Sends one mail. Without SMTP the local mailbox page shows the row itself, so marking it is all there is to do. */
export async function sendMail({ db, env, now }: Parts, { mailId }: { mailId: string }): Promise<void> {
  const mail = await db.mailMessage.findUnique({ where: { id: mailId } });
  if (mail === null || mail.sentAt !== null) return;
  if (env.smtpUrl !== undefined) {
    const transport = createTransport(env.smtpUrl);
    const messageId = `<${mail.id}@${new URL(env.publicUrl).hostname}>`;
    await transport.sendMail({
      messageId,
      from: env.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      // So that out-of-office replies stay away.
      headers: { "Auto-Submitted": "auto-generated" },
    });
    transport.close();
  }
  await db.mailMessage.update({ where: { id: mailId }, data: { sentAt: now() } });
}
