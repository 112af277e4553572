import { expect, test } from "vitest";
import { type TodoFacts, todoOf } from "./todo.ts";

const facts = (more: Partial<TodoFacts> = {}): TodoFacts => ({
  status: "confirmed",
  measure: "time",
  startsAt: new Date("2026-12-01T02:00:00Z"),
  timeZone: "Asia/Shanghai",
  theirChange: false,
  ...more,
});

test("the provider answers, expects who comes today by the clock of the place, and lets them out", () => {
  const at = (now: string, more: Partial<TodoFacts> = {}) => todoOf(facts(more), "provider", new Date(now));
  expect(at("2026-11-30T15:59:59Z")).toEqual([]);
  expect(at("2026-11-30T16:00:00Z")).toEqual(["check-in"]);
  expect(at("2026-12-01T16:30:00Z")).toEqual(["check-in"]);
  expect(at("2026-11-30T16:00:00Z", { timeZone: "Europe/Rome" })).toEqual([]);
  expect(at("2026-11-01T00:00:00Z", { status: "requested" })).toEqual(["answer"]);
  expect(at("2026-12-01T03:00:00Z", { status: "in-use" })).toEqual(["check-out"]);
  expect(at("2026-12-01T03:00:00Z", { status: "in-use", measure: "samples" })).toEqual([]);
  expect(at("2026-12-01T01:00:00Z", { theirChange: true })).toEqual(["answer-change", "check-in"]);
});

test("the booker pays and answers proposals, and is not asked for what happens at the machine", () => {
  const of = (more: Partial<TodoFacts>) => todoOf(facts(more), "booker", new Date("2026-12-01T03:00:00Z"));
  expect(of({ status: "awaiting-payment" })).toEqual(["pay"]);
  expect(of({ theirChange: true })).toEqual(["answer-change"]);
  expect([...of({ status: "requested" }), ...of({}), ...of({ status: "in-use" })]).toEqual([]);
});
