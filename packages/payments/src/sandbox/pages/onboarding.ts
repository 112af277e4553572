import type { Account, Payout } from "../core/payee-things.ts";
import type { Amounts } from "../core/balance.ts";
import { BANK_NUMBERS, type Onboarding } from "../money/accounts.ts";
import { field, framed } from "./frame.ts";
import { html } from "./html.ts";
import { amountOf, type Words } from "./words.ts";

export type OnboardingProblems = Partial<Record<"name" | "holder" | "bankNumber" | "agree", string>>;

interface OnboardingView {
  readonly account: Account;
  readonly action: string;
  readonly later: string;
  readonly entered: Partial<Onboarding>;
  readonly problems: OnboardingProblems;
  readonly words: Words;
  readonly base: string;
}

export function onboardingProblems(form: Onboarding & { readonly agree: boolean }, words: Words): OnboardingProblems {
  const { missing, wrongBank } = words.onboarding;
  const isTestNumber = Object.values(BANK_NUMBERS).some((number) => number === form.bankNumber);
  return {
    ...(form.name === "" ? { name: missing } : {}),
    ...(form.holder === "" ? { holder: missing } : {}),
    ...(isTestNumber ? {} : { bankNumber: wrongBank }),
    ...(form.agree ? {} : { agree: missing }),
  };
}

/** Where a payee tells Stripe who they are. */
export function onboardingPage({ account, action, later, entered, problems, words, base }: OnboardingView): string {
  const say = words.onboarding;
  const region = new Intl.DisplayNames([words.lang], { type: "region" }).of(account.country) ?? account.country;
  const wrong = (name: keyof OnboardingProblems) => (problems[name] === undefined ? {} : { problem: problems[name] });
  const number = (digits: string, text: string) =>
    html`<tr>
      <td>${digits}</td>
      <td>${text}</td>
    </tr>`;
  const { name = account.business_profile.name ?? "", holder = "", bankNumber = "" } = entered;
  const body = html`<section class="narrow">
    <h1>${say.title}</h1>
    <p>${say.text}</p>
    <dl>
      <dt>${say.country}</dt>
      <dd>${region}</dd>
    </dl>
    <form method="post" action="${action}" novalidate>
      ${field({ name: "name", label: say.name, value: name, autocomplete: "organization", ...wrong("name") })}
      ${field({ name: "holder", label: say.holder, value: holder, ...wrong("holder") })}
      ${field({ name: "bankNumber", label: say.bank, value: bankNumber, hint: say.bankHint, inputmode: "numeric", ...wrong("bankNumber") })}
      <div class="field check">
        <input
          type="checkbox"
          id="agree"
          name="agree"
          value="yes"
          ${problems.agree !== undefined && html`aria-invalid="true" aria-describedby="agree-below"`}
        />
        <label for="agree">${say.agree}</label>
        ${problems.agree !== undefined && html`<p class="wrong" id="agree-below">${problems.agree}</p>`}
      </div>
      <button class="main">${say.submit}</button>
    </form>
    <p class="back"><a href="${later}">${say.later}</a></p>
    <table class="cards">
      <caption>
        ${say.numbers}
      </caption>
      <tbody>
        ${number(BANK_NUMBERS.good, say.good)}${number(BANK_NUMBERS.looked, say.looked)}${number(BANK_NUMBERS.failing, say.failing)}
      </tbody>
    </table>
  </section>`;
  return framed({ words, base, title: say.title, body });
}

interface Dashboard {
  readonly account: Account;
  readonly balances: ReadonlyMap<string, Amounts>;
  readonly payouts: readonly Payout[];
  readonly words: Words;
  readonly base: string;
}

/** The payee's own page: what is there and what was paid out. */
export function dashboardPage({ account, balances, payouts, words, base }: Dashboard): string {
  const say = words.dashboard;
  const day = new Intl.DateTimeFormat(words.lang, { dateStyle: "medium" });
  const rows = [...balances].map(
    ([currency, { available, pending }]) =>
      html`<tr>
        <th scope="row">${currency.toUpperCase()}</th>
        <td>${amountOf(available, currency, words.lang)}</td>
        <td>${amountOf(pending, currency, words.lang)}</td>
      </tr>`,
  );
  const sent = payouts.map(
    ({ amount, currency, status, created }) =>
      html`<tr>
        <td>${day.format(created * 1000)}</td>
        <td>${say.status[status] ?? status}</td>
        <td>${amountOf(amount, currency, words.lang)}</td>
      </tr>`,
  );
  const body = html`<section class="narrow">
    <h1>${say.title}</h1>
    <p>${account.business_profile.name}</p>
    <table class="sums">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${say.available}</th>
          <th scope="col">${say.pending}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <h2>${say.payouts}</h2>
    ${
      sent.length === 0
        ? html`<p class="hint">${say.none}</p>`
        : html`<table>
            <tbody>
              ${sent}
            </tbody>
          </table>`
    }
  </section>`;
  return framed({ words, base, title: say.title, body });
}
