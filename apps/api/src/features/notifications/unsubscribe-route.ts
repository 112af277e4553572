import { NotificationSettings } from "@commonbench/domain/notifications/schemas";
import { endMails } from "@commonbench/domain/notifications/rules";
import type { Locale } from "@commonbench/domain/text";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Parts } from "#api/context.ts";
import { fillTerm, mailTerm } from "#api/features/mail/terms.ts";
import { loadPeople } from "#api/features/people/load-recipients.ts";
import { transactions } from "#api/tx.ts";
import { loadSettings, storeSettings } from "./load-settings.ts";
import { readUnsubscription, type Unsubscription } from "./unsubscribe-token.ts";

interface Request {
  Params: { token: string };
}

/** RFC 8058: mail programs post here with one press; whoever opens the address is asked first, since scanners open links too. */
export async function registerUnsubscribe(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  const { db, env } = parts;
  // Mail programs post a form of their own; the token says all.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 4096 }, (_request, _body, done) => done(null, null));
  app.get<Request>("/mail/unsubscribe/:token", async (request, reply) => {
    const wanted = readUnsubscription(env, request.params.token);
    return send(reply, await pageFor(parts, wanted, "question"), wanted === null ? 404 : 200);
  });
  app.post<Request>("/mail/unsubscribe/:token", async (request, reply) => {
    const wanted = readUnsubscription(env, request.params.token);
    if (wanted !== null) await transactions(db)((tx) => end(tx, wanted));
    return send(reply, await pageFor(parts, wanted, "done"), wanted === null ? 404 : 200);
  });
}

async function end(tx: Parameters<typeof storeSettings>[0], { personId, category }: Unsubscription): Promise<void> {
  const [known] = await loadPeople(tx, { id: personId }, {});
  if (known === undefined) return;
  const settings = (await loadSettings(tx, [personId]))(personId);
  await storeSettings(tx, personId, NotificationSettings.parse(endMails(settings, category)));
}

const send = (reply: FastifyReply, html: string, status: number) =>
  reply
    .status(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .header(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    )
    .send(html);

async function pageFor({ db, taxonomy }: Parts, wanted: Unsubscription | null, what: "question" | "done") {
  const [person] = wanted === null ? [] : await loadPeople(db, { id: wanted.personId }, {});
  const locale = person?.locale ?? "en";
  const alliance = taxonomy.alliance.name[locale];
  if (wanted === null) return page(locale, alliance, mailTerm(locale, "unsubscribe-wrong"), "", null);
  const about =
    wanted.category === "digest" ? mailTerm(locale, "digests") : mailTerm(locale, `category-${wanted.category}`);
  const words = fillTerm(mailTerm(locale, "unsubscribe-about"), { category: about });
  if (what === "done") return page(locale, alliance, mailTerm(locale, "unsubscribe-done"), words, null);
  return page(locale, alliance, mailTerm(locale, "unsubscribe-question"), words, mailTerm(locale, "unsubscribe"));
}

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function page(locale: Locale, alliance: string, title: string, words: string, button: string | null): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escape(title)}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:560px;margin:0 auto;padding:48px 20px;color:#15191a;background:#f7f8f6}p.who{font-size:14px;font-weight:600;border-bottom:1px solid;padding-bottom:12px}h1{font-size:24px;font-weight:400}button{font:inherit;padding:12px 20px;border:0;border-radius:4px;background:#15191a;color:#f7f8f6}@media(prefers-color-scheme:dark){body{background:#0f1312;color:#e8ece9}button{background:#e8ece9;color:#0f1312}}</style></head>
<body><p class="who">${escape(alliance)}</p><h1>${escape(title)}</h1>${words === "" ? "" : `<p>${escape(words)}</p>`}${button === null ? "" : `<form method="post"><button>${escape(button)}</button></form>`}</body></html>`;
}
