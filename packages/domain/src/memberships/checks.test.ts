import { expect, test } from "vitest";
import { type CheckState, type FileFacts, fileChecks } from "./checks.ts";

const facts: FileFacts = {
  jurisdiction: "hong-kong",
  registrationNumber: "12345678",
  codeVersion: "3",
  currentCodeVersion: "3",
  owners: [{ emailVerified: true }],
  sponsor: null,
  credentials: [],
};

function states(change: Partial<FileFacts>): Record<string, CheckState> {
  return Object.fromEntries(fileChecks({ ...facts, ...change }).map(({ id, state }) => [id, state]));
}

test("a plain file without sponsor and credentials is clear where a check applies", () => {
  expect(states({})).toEqual({
    "registration-number": "clear",
    "code-signed": "clear",
    "owner-email": "clear",
    sponsor: "not-needed",
    credentials: "not-needed",
  });
});

test("a registration number without the form of its register speaks against it", () => {
  expect(states({ registrationNumber: "1234" })["registration-number"]).toBe("failed");
});

test("a code of conduct signed in an earlier version wants a look", () => {
  expect(states({ codeVersion: "2" })["code-signed"]).toBe("attention");
});

test("an owner whose address nobody confirmed wants a look, and speaks against it when no owner has", () => {
  expect(states({ owners: [{ emailVerified: true }, { emailVerified: false }] })["owner-email"]).toBe("attention");
  expect(states({ owners: [{ emailVerified: false }] })["owner-email"]).toBe("failed");
});

test("a sponsor that is no member any more wants a look", () => {
  expect(states({ sponsor: { name: "Nanpu", status: "admitted" } })["sponsor"]).toBe("clear");
  expect(states({ sponsor: { name: "Nanpu", status: "suspended" } })["sponsor"]).toBe("attention");
});

test("credentials that end, have ended or wait for verification want a look, and are counted", () => {
  const check = fileChecks({
    ...facts,
    credentials: [
      { state: "valid", verified: true },
      { state: "expiring", verified: true },
      { state: "expired", verified: false },
      { state: "valid", verified: false },
    ],
  }).find(({ id }) => id === "credentials");
  expect(check).toEqual({ id: "credentials", state: "attention", valid: 2, expiring: 1, expired: 1, unverified: 1 });
  expect(states({ credentials: [{ state: "valid", verified: true }] })["credentials"]).toBe("clear");
});
