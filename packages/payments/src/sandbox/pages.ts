import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fs from "node:fs";
import path from "node:path";
import { balancesOf } from "./core/balance.ts";
import type { Session } from "./core/card-things.ts";
import { parsedForm } from "./core/form.ts";
import type { PageLink } from "./core/payee-things.ts";
import type { Core } from "./core.ts";
import { submitOnboarding } from "./money/accounts.ts";
import { type EnteredCard, problemsOf } from "./money/cards.ts";
import { answerChallenge, pay } from "./money/paying.ts";
import { challengePage, checkoutPage, overPage } from "./pages/checkout.ts";
import { fontFiles } from "./pages/fonts.ts";
import { dashboardPage, onboardingPage, onboardingProblems } from "./pages/onboarding.ts";
import { preferred, type Words, wordsOf } from "./pages/words.ts";

const LOOK = fs.readFileSync(path.join(import.meta.dirname, "pages/look.css"), "utf8");

interface Params {
  readonly Params: { readonly id: string };
}

/** The hosted pages: plain forms, so that they work without a script. */
export async function hostedPages(app: FastifyInstance, { core }: { readonly core: Core }): Promise<void> {
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
    done(null, parsedForm(String(body))),
  );
  app.addHook("onRequest", async () => core.clock.catchUp());
  app.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) void reply.header("cache-control", "no-store");
  });
  await app.register(fontFiles);
  app.get("/look.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(LOOK));
  app.get<Params>("/c/pay/:id", (request, reply) => showCheckout(core, request, reply));
  app.post<Params>("/c/pay/:id", (request, reply) => takeCard(core, request, reply));
  app.get<Params>("/c/challenge/:id", (request, reply) => showChallenge(core, request, reply));
  app.post<Params>("/c/challenge/:id", (request, reply) => takeAnswer(core, request, reply));
  app.get<Params>("/setup/:account/:id", (request, reply) => showOnboarding(core, request, reply));
  app.post<Params>("/setup/:account/:id", (request, reply) => takeOnboarding(core, request, reply));
  app.get<Params>("/express/:account/:id", (request, reply) => showDashboard(core, request, reply));
}

type Asked = FastifyRequest<Params>;

const page = (reply: FastifyReply, text: string, status = 200) =>
  reply.code(status).type("text/html; charset=utf-8").send(text);

const sessionOf = (core: Core, id: string) => core.store.read((tx) => tx.get("checkout.session", id));

const intentOf = (core: Core, session: Session) =>
  core.store.read((tx) => tx.get("payment_intent", session.payment_intent)) ?? null;

function wordsFor(request: FastifyRequest, session?: Session): Words {
  const chosen = session?.locale ?? "auto";
  return wordsOf(chosen === "auto" ? preferred(request.headers["accept-language"]) : chosen);
}

const fieldsOf = (sent: unknown) => (name: string) => {
  const value: unknown = typeof sent === "object" && sent !== null ? Reflect.get(sent, name) : "";
  return typeof value === "string" ? value.trim() : "";
};

/** Answers for a session that nobody can pay any more; null for an open one. */
function closed(core: Core, request: Asked, reply: FastifyReply): FastifyReply | null {
  const session = sessionOf(core, request.params.id);
  const words = wordsFor(request, session);
  if (session === undefined) return page(reply, overPage(words.pay.gone, null, words, core.pages()), 404);
  if (session.status === "complete") return reply.redirect(successUrl(session), 303);
  if (session.status === "open") return null;
  const back = session.cancel_url === null ? null : { url: session.cancel_url, text: words.pay.back };
  return page(reply, overPage(words.pay.expired, back, words, core.pages()), 410);
}

const successUrl = (session: Session) => session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id);

function showCheckout(core: Core, request: Asked, reply: FastifyReply): FastifyReply {
  const over = closed(core, request, reply);
  const session = sessionOf(core, request.params.id);
  if (over !== null || session === undefined) return over ?? reply;
  const number = fieldsOf(request.query)("card");
  const entered = number === "" ? {} : { number, expiry: "12 / 34", cvc: "123" };
  const words = wordsFor(request, session);
  const intent = number === "" ? intentOf(core, session) : null;
  return page(reply, checkoutPage({ session, intent, entered, problems: {}, words, base: core.pages() }));
}

function takeCard(core: Core, request: Asked, reply: FastifyReply): FastifyReply {
  const over = closed(core, request, reply);
  const session = sessionOf(core, request.params.id);
  if (over !== null || session === undefined) return over ?? reply;
  const sent = fieldsOf(request.body);
  const entered: EnteredCard = {
    number: sent("number"),
    expiry: sent("expiry"),
    cvc: sent("cvc"),
    name: sent("name"),
    email: sent("email"),
  };
  const words = wordsFor(request, session);
  const email = /^\S+@\S+\.\S+$/.test(sent("email")) ? {} : ({ email: "email" } as const);
  const problems = { ...email, ...problemsOf(entered, new Date(core.store.now() * 1000)) };
  const facts = { session, entered, words, base: core.pages() };
  if (Object.keys(problems).length > 0) return page(reply, checkoutPage({ ...facts, intent: null, problems }), 422);
  const intent = core.store.change((tx) => pay(tx, session, entered, core.pages()));
  core.wake();
  if (intent.status === "requires_action") return reply.redirect(`${core.pages()}/c/challenge/${session.id}`, 303);
  if (intent.status !== "requires_payment_method") return reply.redirect(successUrl(session), 303);
  return page(reply, checkoutPage({ ...facts, entered: { ...entered, cvc: "" }, intent, problems }), 402);
}

function showChallenge(core: Core, request: Asked, reply: FastifyReply): FastifyReply {
  const over = closed(core, request, reply);
  const session = sessionOf(core, request.params.id);
  if (over !== null || session === undefined) return over ?? reply;
  return page(reply, challengePage(session, wordsFor(request, session), core.pages()));
}

function takeAnswer(core: Core, request: Asked, reply: FastifyReply): FastifyReply {
  const over = closed(core, request, reply);
  const session = sessionOf(core, request.params.id);
  if (over !== null || session === undefined) return over ?? reply;
  const passed = fieldsOf(request.body)("answer") === "pass";
  const intent = intentOf(core, session);
  const done = intent === null ? null : core.store.change((tx) => answerChallenge(tx, intent, passed));
  core.wake();
  if (done === null || done.status === "requires_payment_method")
    return reply.redirect(`${core.pages()}/c/pay/${session.id}`, 303);
  return reply.redirect(successUrl(session), 303);
}

function linkOf(core: Core, kind: "account_link" | "login_link", token: string): PageLink | undefined {
  return core.store.read((tx) => tx.all(kind).find(({ _token }) => _token === token));
}

function usableLink(core: Core, request: Asked, reply: FastifyReply): PageLink | null {
  const link = linkOf(core, "account_link", request.params.id);
  if (link !== undefined && (link.expires_at ?? 0) > core.store.now()) return link;
  const words = wordsFor(request);
  const back = link?._refresh ? { url: link._refresh, text: words.onboarding.newLink } : null;
  page(reply, overPage(words.onboarding.linkOver, back, words, core.pages()), 410);
  return null;
}

function showOnboarding(core: Core, request: Asked, reply: FastifyReply): FastifyReply {
  const link = usableLink(core, request, reply);
  const account = core.store.read((tx) => tx.get("account", link?._account ?? null));
  if (link === null || account === undefined) return reply;
  const facts = { account, action: link.url, later: link._return ?? "", words: wordsFor(request), base: core.pages() };
  return page(reply, onboardingPage({ ...facts, entered: {}, problems: {} }));
}

function takeOnboarding(core: Core, request: Asked, reply: FastifyReply): FastifyReply {
  const link = usableLink(core, request, reply);
  const account = core.store.read((tx) => tx.get("account", link?._account ?? null));
  if (link === null || account === undefined) return reply;
  const sent = fieldsOf(request.body);
  const entered = { name: sent("name"), holder: sent("holder"), bankNumber: sent("bankNumber").replace(/\s/g, "") };
  const words = wordsFor(request);
  const problems = onboardingProblems({ ...entered, agree: sent("agree") === "yes" }, words);
  const facts = { account, action: link.url, later: link._return ?? "", words, base: core.pages() };
  if (Object.keys(problems).length > 0) return page(reply, onboardingPage({ ...facts, entered, problems }), 422);
  core.store.change((tx) => submitOnboarding(tx, account, entered));
  core.wake();
  return reply.redirect(link._return ?? core.pages(), 303);
}

function showDashboard(core: Core, request: Asked, reply: FastifyReply): FastifyReply {
  const link = linkOf(core, "login_link", request.params.id);
  const words = wordsFor(request);
  const account = core.store.read((tx) => tx.get("account", link?._account ?? null));
  if (account === undefined) return page(reply, overPage(words.onboarding.linkOver, null, words, core.pages()), 410);
  const [balances, payouts] = core.store.read((tx) => [
    balancesOf(tx, account.id),
    tx.all("payout").filter(({ _in }) => _in === account.id),
  ]);
  return page(reply, dashboardPage({ account, balances, payouts: payouts.toReversed(), words, base: core.pages() }));
}
