import { isRegistrationNumber } from "../organisations/registration-number.ts";
import type { CredentialState, Jurisdiction } from "../organisations/schemas.ts";
import type { MembershipStatus } from "./schemas.ts";

/** `attention` wants a look before admitting; `failed` speaks against it; `not-needed` does not apply here. */
export const CHECK_STATES = ["clear", "attention", "failed", "not-needed"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export interface FileFacts {
  readonly jurisdiction: Jurisdiction;
  readonly registrationNumber: string;
  readonly codeVersion: string;
  readonly currentCodeVersion: string;
  readonly owners: readonly { readonly emailVerified: boolean }[];
  readonly sponsor: { readonly name: string; readonly status: MembershipStatus | null } | null;
  readonly credentials: readonly { readonly state: CredentialState; readonly verified: boolean }[];
}

export type Check = { readonly state: CheckState } & (
  | { readonly id: "registration-number"; readonly number: string }
  | { readonly id: "code-signed"; readonly signed: string; readonly current: string }
  | { readonly id: "owner-email"; readonly verified: number; readonly owners: number }
  | { readonly id: "sponsor"; readonly name: string | null }
  | {
      readonly id: "credentials";
      readonly valid: number;
      readonly expiring: number;
      readonly expired: number;
      readonly unverified: number;
    }
);

/** What can be checked without a person; the person decides what it means. */
export function fileChecks(facts: FileFacts): Check[] {
  const { jurisdiction, registrationNumber: number, codeVersion: signed, currentCodeVersion: current, owners } = facts;
  const verified = owners.filter(({ emailVerified }) => emailVerified).length;
  return [
    { id: "registration-number", state: isRegistrationNumber(jurisdiction, number) ? "clear" : "failed", number },
    { id: "code-signed", state: signed === current ? "clear" : "attention", signed, current },
    { id: "owner-email", state: ownerState(verified, owners.length), verified, owners: owners.length },
    { id: "sponsor", state: sponsorState(facts.sponsor), name: facts.sponsor?.name ?? null },
    credentialsCheck(facts.credentials),
  ];
}

function ownerState(verified: number, owners: number): CheckState {
  if (verified === 0) return "failed";
  return verified === owners ? "clear" : "attention";
}

/** A sponsor may have left or been suspended since it vouched. */
function sponsorState(sponsor: FileFacts["sponsor"]): CheckState {
  if (sponsor === null) return "not-needed";
  return sponsor.status === "admitted" ? "clear" : "attention";
}

function credentialsCheck(credentials: FileFacts["credentials"]): Check {
  const count = (state: CredentialState) => credentials.filter((credential) => credential.state === state).length;
  const unverified = credentials.filter(({ state, verified }) => state !== "expired" && !verified).length;
  const [expiring, expired] = [count("expiring"), count("expired")];
  const open = expiring + expired + unverified > 0;
  const state = credentials.length === 0 ? "not-needed" : open ? "attention" : "clear";
  return { id: "credentials", state, valid: count("valid"), expiring, expired, unverified };
}
