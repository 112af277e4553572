import { LocaleSchema } from "@commonbench/domain/text";
import { type Locale, LOCALES } from "@commonbench/taxonomy/types";
import type { FastifyInstance } from "fastify";
import type { Parts } from "#api/context.ts";
import { MAIL_MESSAGES, type MailTemplate } from "./messages.ts";
import { renderMail } from "./render.ts";
import { mailTerm } from "./terms.ts";

const TEMPLATES = Object.keys(MAIL_MESSAGES.en).filter(isTemplate);
/** As wide as a mail program on a desk shows it, and as narrow as one on a phone. */
const WIDTHS = [600, 360];

const SAMPLE: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    organisation: "Daluotang Stone Works",
    from: "Nanpu Casting",
    person: "Chan Wing",
    title: "Vacuum casting, two lines",
    reason: "The permit for plating ends in May.\nPlease send the new one.",
    excerpt: "Could you cast 200 pieces in 18K until June?\n\nMei Lin",
    name: "Casting in Panyu",
    headline: "The office is closed on Friday",
    text: "We are back on Monday.",
  },
  "zh-Hans": {
    organisation: "大罗塘宝石厂",
    from: "南浦铸造",
    person: "陈颖",
    title: "真空铸造两条线",
    reason: "电镀许可证五月到期。\n请补交新证。",
    excerpt: "六月前能否铸造 200 件 18K？\n\n林梅",
    name: "番禺铸造",
    headline: "周五秘书处休息",
    text: "周一恢复办公。",
  },
  "zh-Hant": {
    organisation: "大羅塘寶石廠",
    from: "南浦鑄造",
    person: "陳穎",
    title: "真空鑄造兩條線",
    reason: "電鍍許可證五月到期。\n請補交新證。",
    excerpt: "六月前能否鑄造 200 件 18K？\n\n林梅",
    name: "番禺鑄造",
    headline: "星期五秘書處休息",
    text: "星期一恢復辦公。",
  },
  pt: {
    organisation: "Pedras Daluotang",
    from: "Fundição Nanpu",
    person: "Chan Wing",
    title: "Fundição a vácuo, duas linhas",
    reason: "A licença de galvanização termina em maio.\nEnvie-nos a nova, por favor.",
    excerpt: "Conseguem fundir 200 peças em 18K até junho?\n\nMei Lin",
    name: "Fundição em Panyu",
    headline: "O secretariado fecha na sexta-feira",
    text: "Voltamos na segunda-feira.",
  },
};

const WHEN: Readonly<Record<Locale, string>> = {
  en: "Tue, 24 Nov 2026, 09:00 – 12:00 GMT+8",
  "zh-Hans": "2026年11月24日周二 GMT+8 09:00 – 12:00",
  "zh-Hant": "2026年11月24日 週二 GMT+8 09:00 – 12:00",
  pt: "ter., 24/11/2026, 09:00 – 12:00 GMT+8",
};

interface Request {
  Params: { template: string; locale: string };
}

/** Every mail with made-up facts, in every language and at two widths. Registered beside the local mailbox only. */
export async function registerPreview(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  app.get("/dev/mail/preview", async (_request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'")
      .send(overview()),
  );
  app.get<Request>("/dev/mail/preview/:template/:locale", async (request, reply) => {
    const { template } = request.params;
    const locale = LocaleSchema.safeParse(request.params.locale).data;
    if (!isTemplate(template) || locale === undefined) return reply.status(404).send({ error: "not-found" });
    return reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
      .header("x-frame-options", "SAMEORIGIN")
      .send(sample(parts, template, locale).html);
  });
}

function isTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(MAIL_MESSAGES.en, name);
}

function sample({ taxonomy, env }: Parts, template: MailTemplate, locale: Locale) {
  const words = SAMPLE[locale];
  const to = (path: string) => `${env.publicUrl}/${locale}${path}`;
  const listed = template === "search-alert" || template === "digest";
  return renderMail({
    template,
    locale,
    sender: taxonomy.alliance.name[locale],
    values: {
      ...words,
      number: "A-2026-0147",
      count: "3",
      amount: "HKD 12,345.00",
      role: mailTerm(locale, "role-manager"),
      decision: mailTerm(locale, "decision-admit"),
      when: WHEN[locale],
      until: "11:30 GMT+8",
    },
    link: to("/desk"),
    items: listed ? [words["title"] ?? "", words["headline"] ?? ""].map((label) => ({ label, link: to("/") })) : [],
    footer: [
      { label: mailTerm(locale, "unsubscribe"), link: `${env.publicUrl}/mail/unsubscribe/x` },
      { label: mailTerm(locale, "settings"), link: to("/account/notifications") },
    ],
  });
}

function overview(): string {
  const frames = (template: MailTemplate) =>
    LOCALES.flatMap((locale) =>
      WIDTHS.map(
        (width) =>
          `<figure><figcaption>${locale}, ${width}</figcaption><iframe loading="lazy" title="${template} ${locale} ${width}" width="${width}" height="620" src="/dev/mail/preview/${template}/${locale}"></iframe></figure>`,
      ),
    ).join("");
  const sections = TEMPLATES.map(
    (template) => `<details><summary>${template}</summary><div>${frames(template)}</div></details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Mails</title>
    <style>body{font:15px/1.5 system-ui,sans-serif;margin:32px;color:#15191a;background:#fff}summary{cursor:pointer;padding:8px 0;border-top:1px solid #dfe3e0}div{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}iframe{border:1px solid #dfe3e0;max-width:100%}</style></head><body><h1>Mails</h1>${sections.join("")}</body></html>`;
}
