export { listenForMail } from "@commonbench/api/features/inbound-mail/smtp";
