import type { Intent, Session } from "../core/card-things.ts";
import { type CardField, type EnteredCard, type CardProblem, TEST_CARDS } from "../money/cards.ts";
import { alert, field, framed } from "./frame.ts";
import { type Html, html } from "./html.ts";
import { amountOf, type Words } from "./words.ts";

export type CheckoutProblems = Partial<Record<CardField, CardProblem> & { email: "email" }>;

interface Checkout {
  readonly session: Session;
  readonly intent: Intent | null;
  readonly entered: Partial<EnteredCard>;
  readonly problems: CheckoutProblems;
  readonly words: Words;
  readonly base: string;
}

/** The page where a buyer pays. */
export function checkoutPage({ session, intent, entered, problems, words, base }: Checkout): string {
  const total = amountOf(session.amount_total, session.currency, words.lang);
  const manual = session._intent.capture_method === "manual";
  const title = words.pay.title;
  const body = html`<div class="two">
    <section class="order" aria-labelledby="order">
      <h1>${title}</h1>
      ${summary(session, words, total)}
    </section>
    <section class="card" aria-labelledby="card">
      <h2 id="card">${words.pay.by}</h2>
      ${declined(intent, problems, words)}
      <form method="post" action="${base}/c/pay/${session.id}" novalidate>
        ${fields(session, entered, problems, words)} ${manual && html`<p class="hint">${words.pay.holdNote}</p>`}
        <button class="main">${manual ? words.pay.hold(total) : words.pay.submit(total)}</button>
      </form>
      ${session.cancel_url !== null && html`<p class="back"><a href="${session.cancel_url}">${words.pay.back}</a></p>`}
      ${testCards(session, words, base)}
    </section>
  </div>`;
  return framed({ words, base, title, body });
}

function summary(session: Session, words: Words, total: string): Html {
  const { lang } = words;
  const lines = session._lines.map(
    ({ name, amount, quantity }) =>
      html`<tr>
        <th scope="row">${name}${quantity > 1 && html` <span class="quiet">× ${quantity}</span>`}</th>
        <td>${amountOf(amount * quantity, session.currency, lang)}</td>
      </tr>`,
  );
  return html`<p class="sum">${total}</p>
    <table>
      <caption id="order">
        ${words.pay.order}
      </caption>
      <tbody>
        ${lines}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.pay.total}</th>
          <td>${total}</td>
        </tr>
      </tfoot>
    </table>`;
}

function declined(intent: Intent | null, problems: CheckoutProblems, words: Words): Html | false {
  const error = intent?.last_payment_error;
  if (Object.keys(problems).length > 0 || error === null || error === undefined) return false;
  return alert(words.declines[error.decline_code ?? error.code] ?? words.pay.problem);
}

function fields(session: Session, entered: Partial<EnteredCard>, problems: CheckoutProblems, words: Words): Html {
  const { pay } = words;
  const said = (problem: CardProblem | "email" | undefined) =>
    problem === undefined ? {} : { problem: words.problems[problem] };
  const first = (["email", "number", "expiry", "cvc"] as const).find((name) => problems[name] !== undefined);
  const focus = (name: string) => ({ focus: first === name });
  const known = entered.email ?? session.customer_email ?? "";
  const digits = { inputmode: "numeric" } as const;
  const { number = "", expiry = "", cvc = "", name = "" } = entered;
  return html`
    ${field({ name: "email", label: pay.email, value: known, autocomplete: "email", inputmode: "email", ...said(problems.email), ...focus("email") })}
    ${field({ name: "number", label: pay.number, value: number, autocomplete: "cc-number", ...digits, ...said(problems.number), ...focus("number") })}
    <div class="pair">
      ${field({ name: "expiry", label: pay.expiry, value: expiry, hint: pay.expiryHint, autocomplete: "cc-exp", ...digits, ...said(problems.expiry), ...focus("expiry") })}
      ${field({ name: "cvc", label: pay.cvc, value: cvc, hint: pay.cvcHint, autocomplete: "cc-csc", ...digits, ...said(problems.cvc), ...focus("cvc") })}
    </div>
    ${field({ name: "name", label: pay.name, value: name, autocomplete: "cc-name" })}
  `;
}

function testCards(session: Session, words: Words, base: string): Html {
  const rows = TEST_CARDS.map(({ number, plan }) => {
    const shown = number.replace(/(\d{4})(?=\d)/g, "$1 ");
    return html`<tr>
      <td><a href="${base}/c/pay/${session.id}?card=${number}">${shown}</a></td>
      <td>${words.plans[plan]}</td>
    </tr>`;
  });
  return html`<details open>
    <summary>${words.pay.cards}</summary>
    <p class="hint">${words.pay.cardsNote}</p>
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">${words.pay.cardNumber}</th>
          <th scope="col">${words.pay.cardDoes}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </details>`;
}

/** Where the bank of the card asks its holder. */
export function challengePage(session: Session, words: Words, base: string): string {
  const { title, text, pass, fail } = words.challenge;
  const amount = amountOf(session.amount_total, session.currency, words.lang);
  const body = html`<section class="narrow">
    <h1>${title}</h1>
    <p>${text(amount)}</p>
    <form method="post" action="${base}/c/challenge/${session.id}" class="answers">
      <button class="main" name="answer" value="pass">${pass}</button>
      <button name="answer" value="fail">${fail}</button>
    </form>
  </section>`;
  return framed({ words, base, title, body });
}

/** A page that can no longer be used. */
export function overPage(
  text: string,
  back: { readonly url: string; readonly text: string } | null,
  words: Words,
  base: string,
): string {
  const body = html`<section class="narrow">
    <h1>${text}</h1>
    ${back !== null && html`<p><a href="${back.url}">${back.text}</a></p>`}
  </section>`;
  return framed({ words, base, title: text, body });
}
