export { MAIL_MESSAGES, type MailTemplate } from "@commonbench/api/features/mail/messages";
export { renderMail } from "@commonbench/api/features/mail/render";
