import { acceptReservation } from "#api/features/reservations/accept-reservation.ts";
import { cancelReservation } from "#api/features/reservations/cancel-reservation.ts";
import { declineReservation, withdrawReservation } from "#api/features/reservations/end-request.ts";
import { missReservation } from "#api/features/reservations/use-reservation.ts";
import { daysFrom } from "../dates.ts";
import { type Booked, book } from "./book.ts";
import { followPayouts, moveMoney } from "./card-desk.ts";
import { askToMove } from "./move.ts";
import { owedRefund, payFor, proveTransfer, sendRefund, takeTransfer } from "./pay.ts";
import type { Stage } from "./stage.ts";
import type { Story } from "./stories.ts";
import { use } from "./use.ts";

const HOUR = 1 / 24;
/** Somebody who asked a few hours ago has not been answered yet. */
const ANSWERED_AFTER = 7 * HOUR;
const RECENTLY = 6 * HOUR;

/** Each time that it yields is when it goes on; whoever plays it sets the clocks, and ends it at the present. */
export type Acts = AsyncGenerator<Date, void>;

/** One reservation from asking for it to its end, by the verbs that people use. */
export async function* play(stage: Stage, story: Story): Acts {
  const asked = daysFrom(stage.now, story.asked);
  yield asked;
  const booked = await book(stage, story, asked);
  if (booked === null) return;
  if (booked.status === "requested") {
    const stands = yield* answered(stage, story, booked, asked);
    if (!stands) return;
  } else if (booked.status === "awaiting-payment") {
    const paid = yield* paidFor(stage, story, booked, asked);
    if (!paid) return;
  }
  yield* standing(stage, story, booked, asked);
}

async function* answered(stage: Stage, story: Story, booked: Booked, asked: Date): AsyncGenerator<Date, boolean> {
  const { card, ends } = story;
  if (booked.card && ends !== "unpaid") await payFor(stage, booked, asked);
  if (ends === "silent") return false;
  const at = daysFrom(asked, ANSWERED_AFTER);
  yield at;
  const { id, locale } = booked;
  if (ends === "declined") {
    const reason = "该时段设备检修，请改约下周。";
    await declineReservation(await stage.as(booked.provider, at), { id, reason, locale });
    return false;
  }
  const { status } = await acceptReservation(await stage.as(booked.provider, at), { id, liftQuotas: false, locale });
  if (card && status === "accepted") await moveMoney({ ...stage.parts, now: () => at }, id);
  return status === "awaiting-payment" ? yield* paidFor(stage, story, booked, at) : true;
}

async function* paidFor(stage: Stage, story: Story, booked: Booked, asked: Date): AsyncGenerator<Date, boolean> {
  const { ends } = story;
  const { id, locale } = booked;
  if (ends === "unpaid" || ends === "silent") return false;
  if (booked.card) {
    await payFor(stage, booked, asked);
    return true;
  }
  if (ends === "withdrawn") {
    const at = daysFrom(asked, 1);
    yield at;
    await withdrawReservation(await stage.as(booked.booker, at), { id, locale });
    return false;
  }
  yield* transferred(stage, booked, asked);
  return true;
}

/** Sent within the day; the payee sees it two days later. */
async function* transferred(stage: Stage, booked: Booked, from: Date): Acts {
  const sent = daysFrom(from, 20 * HOUR);
  yield sent;
  await proveTransfer(stage, booked, sent);
  const came = daysFrom(from, 60 * HOUR);
  yield came;
  await takeTransfer(stage, booked, came);
}

async function* standing(stage: Stage, story: Story, booked: Booked, asked: Date): Acts {
  const { ends, proposes } = story;
  if (ends === "cancelled" || ends === "called-off") yield* cancelled(stage, story, booked, asked);
  else if (ends === "missed") yield* missed(stage, booked);
  else {
    if (proposes !== null) {
      const at = daysFrom(stage.now, -RECENTLY);
      yield at;
      await askToMove(stage, story, booked, at);
    }
    const done = yield* use(stage, booked);
    yield* settled(stage, story, booked, done);
  }
}

async function* missed(stage: Stage, booked: Booked): Acts {
  const at = daysFrom(booked.bySample ? booked.to : booked.from, HOUR);
  yield at;
  await missReservation(await stage.as(booked.provider, at), { id: booked.id, locale: booked.locale });
  yield* settled(stage, null, booked, at);
}

async function* cancelled(stage: Stage, { ends }: Story, booked: Booked, asked: Date): Acts {
  const { id, from, locale, booker, provider } = booked;
  const until = (from.getTime() - asked.getTime()) / DAY;
  const at = daysFrom(asked, Math.min(0.75 * until, 5.5));
  yield at;
  const [by, reason] =
    ends === "cancelled" ? [booker, "Our order was put off."] : [provider, "展廳翻新工程提前，深表歉意。"];
  await cancelReservation(await stage.as(by, at), { id, reason, expectedRefund: null, locale });
  yield* settled(stage, null, booked, at);
  const refundId = await owedRefund(stage, booked);
  if (refundId === null) return;
  const sent = daysFrom(at, 2);
  yield sent;
  await sendRefund(stage, booked, refundId, sent);
}

/** Money by card goes on to the payee and to its bank; what is paid after use is paid. */
async function* settled(stage: Stage, story: Story | null, booked: Booked, done: Date): Acts {
  if (booked.card) {
    const at = daysFrom(done, HOUR);
    yield at;
    await moveMoney({ ...stage.parts, now: () => at }, booked.id);
    const later = daysFrom(at, HOUR);
    yield later;
    await followPayouts({ ...stage.parts, now: () => later }, stage.house(booked.provider).id, at);
  } else if (story !== null && story.ends !== "unpaid" && booked.paysAfter) {
    yield* transferred(stage, booked, daysFrom(done, 9));
  }
}

const DAY = 24 * 60 * 60 * 1000;
