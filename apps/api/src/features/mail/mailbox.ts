import type { FastifyInstance } from "fastify";
import type { Parts } from "#api/context.ts";

interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  createdAt: Date;
}

/** The local mailbox of the embedded default: the last mails, newest first. Registered only where the server is localhost. */
export async function registerMailbox(app: FastifyInstance, { parts: { db } }: { parts: Parts }): Promise<void> {
  app.get<{ Querystring: { to?: string } }>("/dev/mail", async (request, reply) => {
    const to = typeof request.query.to === "string" && request.query.to !== "" ? request.query.to : undefined;
    const mails = await db.mailMessage.findMany({
      where: to === undefined ? {} : { recipient: to.toLowerCase() },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 100,
    });
    return reply
      .type("text/html; charset=utf-8")
      .header(
        "content-security-policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'",
      )
      .send(page(mails, to ?? ""));
  });
  app.get<{ Params: { id: string } }>("/dev/mail/:id", async (request, reply) => {
    const mail = /^[0-9a-f-]{36}$/.test(request.params.id)
      ? await db.mailMessage.findUnique({ where: { id: request.params.id } })
      : null;
    if (mail === null) return reply.status(404).send({ error: "not-found" });
    return reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
      .send(mail.html);
  });
}

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function page(mails: readonly MailRow[], to: string): string {
  const rows = mails.map(
    (
      mail,
    ) => `<details><summary><time>${mail.createdAt.toISOString().slice(0, 16).replace("T", " ")}</time> <b>${escape(mail.subject)}</b> <span>${escape(mail.recipient)}</span></summary>
      <pre>${escape(mail.text).replaceAll(/https?:\/\/\S+/g, (link) => `<a href="${link}">${link}</a>`)}</pre><p><a href="/dev/mail/${mail.id}">HTML</a></p></details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Mailbox</title>
    <style>body{font:15px/1.5 system-ui,sans-serif;max-width:860px;margin:32px auto;padding:0 16px;color:#15191a;background:#f7f8f6}
    details{border-top:1px solid #dfe3e0;padding:10px 0}summary{cursor:pointer}time,span{color:#616a69;font-size:13px}pre{white-space:pre-wrap;word-break:break-word;font:inherit}
    input{font:inherit;padding:6px 8px;width:280px}</style></head><body><h1>Mailbox</h1>
    <p>Mails of this installation stay on this machine until SMTP_URL is set.</p>
    <form><label>To <input name="to" type="email" value="${escape(to)}"></label> <button>Show</button></form>${rows.join("")}</body></html>`;
}
