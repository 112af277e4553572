import type { CardProblem, Plan } from "../money/cards.ts";
import { en } from "./words/en.ts";
import { pt } from "./words/pt.ts";
import { zhHans } from "./words/zh-hans.ts";
import { zhHant } from "./words/zh-hant.ts";

/** What the hosted pages say. */
export interface Words {
  readonly lang: string;
  readonly sandbox: string;
  readonly noMoney: string;
  readonly pay: {
    readonly title: string;
    readonly order: string;
    readonly total: string;
    readonly by: string;
    readonly email: string;
    readonly number: string;
    readonly expiry: string;
    readonly expiryHint: string;
    readonly cvc: string;
    readonly cvcHint: string;
    readonly name: string;
    readonly submit: (amount: string) => string;
    readonly hold: (amount: string) => string;
    readonly holdNote: string;
    readonly back: string;
    readonly cards: string;
    readonly cardsNote: string;
    readonly cardNumber: string;
    readonly cardDoes: string;
    readonly problem: string;
    readonly expired: string;
    readonly gone: string;
  };
  readonly problems: Readonly<Record<CardProblem | "email", string>>;
  readonly declines: Readonly<Record<string, string>>;
  readonly plans: Readonly<Record<Plan, string>>;
  readonly challenge: {
    readonly title: string;
    readonly text: (amount: string) => string;
    readonly pass: string;
    readonly fail: string;
  };
  readonly onboarding: {
    readonly title: string;
    readonly text: string;
    readonly country: string;
    readonly name: string;
    readonly holder: string;
    readonly bank: string;
    readonly bankHint: string;
    readonly agree: string;
    readonly submit: string;
    readonly later: string;
    readonly missing: string;
    readonly wrongBank: string;
    readonly linkOver: string;
    readonly newLink: string;
    readonly numbers: string;
    readonly good: string;
    readonly looked: string;
    readonly failing: string;
  };
  readonly dashboard: {
    readonly title: string;
    readonly available: string;
    readonly pending: string;
    readonly payouts: string;
    readonly none: string;
    readonly status: Readonly<Record<string, string>>;
  };
}

/** The words of a language that Stripe or a browser names; English when none is ours. */
export function wordsOf(locale: string | null): Words {
  const wanted = (locale ?? "").toLowerCase();
  if (/^zh-(hk|tw|mo|hant)/.test(wanted)) return zhHant;
  if (wanted.startsWith("zh")) return zhHans;
  return wanted.startsWith("pt") ? pt : en;
}

/** The first language of a browser that is ours. */
export function preferred(header: string | undefined): string | null {
  const wanted = (header ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  return wanted.find((tag) => /^(en|zh|pt)\b/i.test(tag)) ?? null;
}

/** A currency code, a thin gap, and the figure. */
export function amountOf(amount: number, currency: string, lang: string): string {
  const code = currency.toUpperCase();
  const format = new Intl.NumberFormat(lang, { style: "currency", currency: code, currencyDisplay: "code" });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  const figure = new Intl.NumberFormat(lang === "pt" ? "pt-PT" : lang, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${code}\u202f${figure.format(amount / 10 ** digits)}`;
}
