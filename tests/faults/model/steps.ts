import type fc from "fast-check";
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { refusalReason } from "../../support/refusal.ts";
import { type Booked, type Bookings, keepsPlace, priceOf, type Slot } from "./bookings.ts";
import type { House } from "./house.ts";

/** One thing that somebody does, to the model and to the house. */
export class Step implements fc.AsyncCommand<Bookings, House> {
  private readonly words: string;
  private readonly act: (model: Bookings, house: House) => Promise<unknown>;

  constructor(words: string, act: (model: Bookings, house: House) => Promise<unknown>) {
    this.words = words;
    this.act = act;
  }

  check(): boolean {
    return true;
  }

  /** After each step every booking is in the house what it is in the model. */
  async run(model: Bookings, house: House): Promise<void> {
    await this.act(model, house);
    for (const booked of model.all) {
      const { status, paid, owes } = booked;
      expect(await house.seen(booked), this.words).toEqual({ status, paid, owes, keeps: keepsPlace(booked) });
    }
  }

  toString(): string {
    return this.words;
  }
}

type Act = (model: Bookings, house: House, booked: Booked) => Promise<unknown>;

/** Something that is done to one of the bookings, whichever there are. */
const toOne = (words: string, which: number, act: Act) =>
  new Step(`${words} ${which}`, async (model, house) => {
    const booked = model.all[which % Math.max(model.all.length, 1)];
    if (booked !== undefined) await act(model, house, booked);
  });

const refused = async (attempt: Promise<unknown>, reason: string) => expect(await refusalReason(attempt)).toBe(reason);
const NOT_NOW = "reservations.not-allowed-now";

export const reserve = (by: 0 | 1, slot: Slot) =>
  new Step(`reserve ${JSON.stringify({ by, ...slot })}`, async (model, house) => {
    const { rules } = model;
    const attempt = house.reserve(randomUUID(), by, slot);
    if (slot.units > rules.units) return refused(attempt, "availability.too-many-units");
    const on = model.placeFor(slot);
    if (on === null) return refused(attempt, "reservations.taken");
    const { id } = await attempt;
    const status = rules.byRequest ? "requested" : rules.payAfterUse ? "confirmed" : "awaiting-payment";
    const total = priceOf(slot);
    model.all.push({ id, by, ...slot, total, status, on, paid: 0, owes: rules.byRequest ? 0 : total });
  });

export const answer = (which: number, said: "accept" | "decline") =>
  toOne(said, which, async (model, house, booked) => {
    const attempt = house.answer(booked, said);
    if (booked.status !== "requested") return refused(attempt, NOT_NOW);
    await attempt;
    if (said === "decline") return void (booked.status = "declined");
    booked.status = model.rules.payAfterUse ? "confirmed" : "awaiting-payment";
    booked.owes = booked.total;
  });

export const withdraw = (which: number) =>
  toOne("withdraw", which, async (_model, house, booked) => {
    const attempt = house.withdraw(booked);
    if (booked.status !== "requested" && booked.status !== "awaiting-payment") return refused(attempt, NOT_NOW);
    await attempt;
    Object.assign(booked, { status: "withdrawn", owes: 0 });
  });

export const pay = (which: number) =>
  toOne("pay", which, async (model, house, booked) => {
    if (booked.status === "expired" && booked.paid === 0) return payLate(model, house, booked);
    await house.receive(booked);
    booked.paid += booked.owes;
    booked.owes = 0;
    if (booked.status === "awaiting-payment") booked.status = "confirmed";
  });

/** The place is taken again if it is free, else the money goes back. A request that nobody answered never had a price. */
async function payLate(model: Bookings, house: House, booked: Booked): Promise<void> {
  const asked = (await house.paymentsOf(booked.id)).some(({ status }) => status === "void");
  await house.receive(booked);
  const on = model.placeFor(booked);
  if (!asked || on === null) return;
  Object.assign(booked, { status: "confirmed", on, paid: booked.total });
}

export const cancel = (which: number, who: "booker" | "provider") =>
  toOne(`cancel as ${who}`, which, async (model, house, booked) => {
    const stands = booked.status === "confirmed";
    const kept = who === "booker" && stands ? model.kept(booked) : 0;
    const back = Math.max(0, booked.paid - kept);
    const attempt = house.cancel(booked, who, back);
    if (!stands && booked.status !== "awaiting-payment") return refused(attempt, NOT_NOW);
    await attempt;
    Object.assign(booked, { status: "cancelled", paid: booked.paid - back, owes: Math.max(0, kept - booked.paid) });
  });

export const change = (which: number, slot: Slot) =>
  toOne(`change to ${JSON.stringify(slot)}`, which, async (model, house, booked) => {
    const isSame = booked.from === slot.from && booked.to === slot.to && booked.units === slot.units;
    if (isSame || booked.status !== "confirmed" || slot.units > model.rules.units) return;
    const on = model.placeFor(slot, booked);
    const attempt = house.change(booked, slot);
    if (on === null) return refused(attempt, "reservations.taken");
    await attempt;
    const more = priceOf(slot) - booked.total;
    const back = Math.min(Math.max(-more, 0), booked.paid);
    Object.assign(booked, { ...slot, on, total: booked.total + more, paid: booked.paid - back });
    booked.owes = Math.max(0, booked.owes + more + back);
  });

export const refund = (which: number, amount: number) =>
  toOne(`refund ${amount} of`, which, async (_model, house, booked) => {
    if (await house.refund(booked, amount)) booked.paid -= amount;
  });

/** Six days: whatever waits for an answer or for money has waited too long. */
export const PASSING = 6 * 24;
export const pass = () =>
  new Step("time passes", async (model, house) => {
    if (model.hoursPassed > 0) return;
    model.hoursPassed = PASSING;
    await house.pass(PASSING);
    for (const booked of model.all)
      if (booked.status === "requested" || booked.status === "awaiting-payment")
        Object.assign(booked, { status: "expired", owes: 0 });
  });
