import { emit } from "../core/emit.ts";
import { Failure } from "../core/failure.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import { schedule } from "../core/tasks.ts";
import type { Account, Requirements } from "../core/payee-things.ts";
import { PAYOUT_EVERY } from "./paying-out.ts";

/** Countries whose businesses Stripe pays out, with the currency they begin with. Mainland China and Macao are not among them. */
const COUNTRIES: Readonly<Record<string, string>> = {
  HK: "hkd",
  SG: "sgd",
  JP: "jpy",
  AU: "aud",
  NZ: "nzd",
  TH: "thb",
  MY: "myr",
  AE: "aed",
  IN: "inr",
  US: "usd",
  CA: "cad",
  MX: "mxn",
  BR: "brl",
  GB: "gbp",
  CH: "chf",
  NO: "nok",
  SE: "sek",
  DK: "dkk",
  AT: "eur",
  BE: "eur",
  BG: "eur",
  CY: "eur",
  CZ: "czk",
  DE: "eur",
  EE: "eur",
  ES: "eur",
  FI: "eur",
  FR: "eur",
  GR: "eur",
  HR: "eur",
  HU: "huf",
  IE: "eur",
  IT: "eur",
  LT: "eur",
  LU: "eur",
  LV: "eur",
  MT: "eur",
  NL: "eur",
  PL: "pln",
  PT: "eur",
  RO: "ron",
  SI: "eur",
  SK: "eur",
};

export interface AccountWish {
  readonly country: string;
  readonly email: string | null;
  readonly businessType: string | null;
  readonly name: string | null;
  readonly capabilities: readonly string[];
  readonly controller: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, string>>;
}

const WANTED = [
  "business_profile.mcc",
  "business_profile.url",
  "company.address.line1",
  "company.name",
  "external_account",
  "representative.first_name",
  "representative.last_name",
  "tos_acceptance.date",
];

export function openAccount(tx: Tx, wish: AccountWish): Account {
  const currency = COUNTRIES[wish.country];
  if (currency === undefined)
    throw new Failure(`${wish.country} is not currently supported by Stripe.`, {
      code: "country_unsupported",
      param: "country",
    });
  return tx.put<Account>({
    id: newId("acct", 16),
    object: "account",
    created: tx.now,
    _in: null,
    business_profile: { name: wish.name, url: null },
    business_type: wish.businessType,
    capabilities: Object.fromEntries(wish.capabilities.map((name) => [name, "inactive"])),
    charges_enabled: false,
    controller: { type: "application", is_controller: true, ...wish.controller },
    country: wish.country,
    default_currency: currency,
    details_submitted: false,
    email: wish.email,
    metadata: wish.metadata,
    payouts_enabled: false,
    requirements: {
      ...NOTHING_WANTED,
      currently_due: WANTED,
      eventually_due: WANTED,
      past_due: WANTED,
      disabled_reason: "requirements.past_due",
    },
    type: "none",
    _bank: null,
  });
}

const NOTHING_WANTED: Requirements = {
  alternatives: [],
  current_deadline: null,
  currently_due: [],
  disabled_reason: null,
  errors: [],
  eventually_due: [],
  past_due: [],
  pending_verification: [],
};

export interface Onboarding {
  readonly name: string;
  readonly holder: string;
  readonly bankNumber: string;
}

/** Numbers that stand for what may go wrong, in the manner of Stripe's own test numbers. */
export const BANK_NUMBERS = { good: "000123456", failing: "000111113", looked: "000999999" } as const;

/** The form was handed in: it may be used at once, or Stripe looks at it a while. */
export function submitOnboarding(tx: Tx, account: Account, form: Onboarding): Account {
  const looked = form.bankNumber === BANK_NUMBERS.looked;
  const bank = {
    holder: form.holder,
    last4: form.bankNumber.slice(-4),
    failing: form.bankNumber === BANK_NUMBERS.failing,
  };
  const submitted: Account = {
    ...account,
    business_profile: { ...account.business_profile, name: form.name },
    details_submitted: true,
    _bank: bank,
  };
  if (!looked) return enable(tx, submitted);
  schedule(tx, tx.now + 60, "enable-account", account.id);
  const checking = {
    ...NOTHING_WANTED,
    pending_verification: ["company.verification.document"],
    disabled_reason: "requirements.pending_verification",
  };
  return changed(tx, { ...submitted, capabilities: allOf(account, "pending"), requirements: checking });
}

export function enable(tx: Tx, account: Account): Account {
  if (!account.payouts_enabled) schedule(tx, tx.now + PAYOUT_EVERY, "pay-out", account.id);
  const active = { capabilities: allOf(account, "active"), charges_enabled: true, payouts_enabled: true };
  return changed(tx, { ...account, ...active, requirements: NOTHING_WANTED });
}

/** Stripe wants to know more, and stops transfers and payouts until it does. */
export function restrict(tx: Tx, account: Account): Account {
  const due = ["company.verification.document"];
  const wanted = {
    ...NOTHING_WANTED,
    currently_due: due,
    eventually_due: due,
    past_due: due,
    disabled_reason: "requirements.past_due",
  };
  const errors = [
    {
      code: "verification_document_expired",
      reason: "The document has expired. Please upload an image with a valid expiration date.",
      requirement: "company.verification.document",
    },
  ];
  const stopped = { capabilities: allOf(account, "inactive"), charges_enabled: false, payouts_enabled: false };
  return changed(tx, { ...account, ...stopped, requirements: { ...wanted, errors } });
}

const allOf = (account: Account, state: "active" | "pending" | "inactive") =>
  Object.fromEntries(Object.keys(account.capabilities).map((name) => [name, state]));

function changed(tx: Tx, account: Account): Account {
  emit(tx, "account.updated", tx.put(account));
  return account;
}
