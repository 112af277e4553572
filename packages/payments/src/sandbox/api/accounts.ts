import { z } from "zod";
import { endpoint } from "../core/endpoint.ts";
import { emit } from "../core/emit.ts";
import { Failure } from "../core/failure.ts";
import { metadata } from "../core/form.ts";
import { newId } from "../core/ids.ts";
import type { Account } from "../core/payee-things.ts";
import type { Tx } from "../core/store.ts";
import { openAccount } from "../money/accounts.ts";

const Controller = z.strictObject({
  fees: z.strictObject({ payer: z.enum(["account", "application"]) }).optional(),
  losses: z.strictObject({ payments: z.enum(["application", "stripe"]) }).optional(),
  requirement_collection: z.enum(["application", "stripe"]).optional(),
  stripe_dashboard: z.strictObject({ type: z.enum(["express", "full", "none"]) }).optional(),
});

const Draft = z.strictObject({
  country: z.string().length(2).toUpperCase(),
  email: z.string().nullable().default(null),
  business_type: z.enum(["company", "individual", "non_profit", "government_entity"]).nullable().default(null),
  business_profile: z.strictObject({ name: z.string().optional(), url: z.string().optional() }).optional(),
  capabilities: z.record(z.string(), z.strictObject({ requested: z.enum(["true", "false"]) })).default({}),
  controller: Controller.default({}),
  metadata,
});

const Link = z.strictObject({
  account: z.string(),
  type: z.enum(["account_onboarding", "account_update"]),
  return_url: z.url(),
  refresh_url: z.url(),
  collection_options: z.unknown().optional(),
});

const NOTHING = z.strictObject({});
const FIVE_MINUTES = 5 * 60;

export const accounts = [
  endpoint("POST", "/v1/accounts", Draft, ({ tx, params }) => {
    const { business_profile: profile, business_type: businessType, capabilities, ...draft } = params;
    const wanted = Object.entries(capabilities).flatMap(([name, { requested }]) =>
      requested === "true" ? [name] : [],
    );
    const account = openAccount(tx, { ...draft, businessType, name: profile?.name ?? null, capabilities: wanted });
    emit(tx, "account.updated", account);
    return account;
  }),
  endpoint("GET", "/v1/accounts/:id", NOTHING, ({ tx, ids }) => accountOf(tx, ids[0])),
  endpoint("POST", "/v1/account_links", Link, ({ tx, params, pages }) => {
    const account = accountOf(tx, params.account);
    const token = newId("l", 32).slice(2);
    const url = `${pages}/setup/${account.id}/${token}`;
    const facts = { created: tx.now, _in: null, _account: account.id, _token: token };
    const urls = { url, _return: params.return_url, _refresh: params.refresh_url };
    const expiresAt = tx.now + FIVE_MINUTES;
    return tx.put({ id: newId("al"), object: "account_link", expires_at: expiresAt, ...urls, ...facts });
  }),
  endpoint("POST", "/v1/accounts/:id/login_links", NOTHING, ({ tx, ids, pages }) => {
    const account = accountOf(tx, ids[0]);
    if (!account.details_submitted)
      throw new Failure("Cannot create a login link for an account that has not completed onboarding.");
    const token = newId("l", 32).slice(2);
    const facts = { created: tx.now, _in: null, _account: account.id, _token: token, _return: null, _refresh: null };
    return tx.put({ id: newId("ll"), object: "login_link", url: `${pages}/express/${account.id}/${token}`, ...facts });
  }),
];

/** An account that nobody knows looks like one that took back its leave. */
export function accountOf(tx: Tx, id: string | undefined): Account {
  const account = tx.get("account", id ?? "");
  if (account !== undefined) return account;
  throw new Failure(
    `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
    { code: "account_invalid", status: 403 },
  );
}
