import { LocaleSchema } from "@commonbench/domain/text";
import type { Parts } from "#api/context.ts";
import type { MailTemplate } from "#api/features/mail/messages.ts";
import { postMail } from "#api/features/mail/post.ts";

interface Recipient {
  readonly email: string;
  readonly name: string;
}

/** The mails that the auth library asks for, each in the person's own language. */
export function authMails(parts: Parts) {
  const send = async (template: MailTemplate, { email, name }: Recipient, link: string) => {
    const found = await parts.db.person.findUnique({ where: { email }, select: { locale: true } });
    const locale = LocaleSchema.catch("en").parse(found?.locale);
    const mail = { to: email, locale, template, values: { name }, link: landing(link, `/${locale}/verified`) };
    await parts.db.$transaction((tx) => postMail(tx, parts, mail));
  };
  return {
    sendVerification: ({ user, url }: { user: Recipient; url: string }) => send("verify-email", user, url),
    sendResetPassword: ({ user, url }: { user: Recipient; url: string }) => send("reset-password", user, url),
    sendAddressKnown: ({ user }: { user: Recipient }) => send("address-known", user, "/sign-in"),
  };
}

/** A sign-in before the address is confirmed asks for a new mail without saying where it should lead. */
function landing(link: string, otherwise: string): string {
  return link.replace(/callbackURL=%2F$/, `callbackURL=${encodeURIComponent(otherwise)}`);
}
