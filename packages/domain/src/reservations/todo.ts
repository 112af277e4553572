import { dayAt } from "../availability/zone.ts";
import type { ReservationSide, ReservationStatus } from "./schemas.ts";

/** What a reservation can want of one side: an answer, money, and somebody at the machine. */
export const RESERVATION_TODOS = ["answer", "pay", "answer-change", "check-out", "check-in"] as const;
export type ReservationTodo = (typeof RESERVATION_TODOS)[number];

export interface TodoFacts {
  readonly status: ReservationStatus;
  readonly measure: "time" | "samples";
  readonly startsAt: Date;
  readonly timeZone: string;
  /** The other side has proposed a change. */
  readonly theirChange: boolean;
}

/** What is for this side to do now, the most pressing first. Who comes today is expected by the clock of the place. */
export function todoOf(facts: TodoFacts, side: ReservationSide, now: Date): ReservationTodo[] {
  const { status, measure, startsAt, timeZone, theirChange } = facts;
  const provides = side === "provider";
  const runs = provides && measure === "time";
  const day = (at: Date) => dayAt(timeZone, at.getTime());
  return [
    ...(provides && status === "requested" ? (["answer"] as const) : []),
    ...(!provides && status === "awaiting-payment" ? (["pay"] as const) : []),
    ...(theirChange ? (["answer-change"] as const) : []),
    ...(runs && status === "in-use" ? (["check-out"] as const) : []),
    ...(runs && status === "confirmed" && day(startsAt) <= day(now) ? (["check-in"] as const) : []),
  ];
}
