import type { Inputs, Outputs } from "#web/lib/trpc.ts";

export type File = Outputs["memberships"]["file"];

/** What can be decided, and the key for it. "review" is what assigning does; nobody decides it by itself. */
export const DECISIONS = [
  { value: "admit", key: "a" },
  { value: "ask", key: "m" },
  { value: "decline", key: "d" },
  { value: "suspend", key: "s" },
  { value: "lift", key: "l" },
  { value: "expel", key: "x" },
] as const satisfies readonly { value: Inputs["memberships"]["decide"]["decision"]; key: string }[];

export type Decision = (typeof DECISIONS)[number]["value"];

const NEEDS_REASON: ReadonlySet<Decision> = new Set(["ask", "decline", "suspend", "lift", "expel"]);
const TAKES_AWAY: ReadonlySet<Decision> = new Set(["decline", "suspend", "expel"]);

export const needsReason = (decision: Decision): boolean => NEEDS_REASON.has(decision);
export const takesAway = (decision: Decision): boolean => TAKES_AWAY.has(decision);
