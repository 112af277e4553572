import type { Parts } from "#api/context.ts";
import { remindPayments } from "#api/features/billing/bank/remind-payments.ts";
import { expireReservations } from "#api/features/reservations/expire-reservations.ts";
import type { Cast, Player } from "../cast.ts";
import { daysFrom } from "../dates.ts";
import type { Founded } from "../found.ts";
import { type BenchKey, BENCHES } from "./benches.ts";
import { forgetWebhooks, setClock } from "./card-desk.ts";
import { BY_CARD } from "./houses.ts";
import { inOrder } from "./in-order.ts";
import { type Acts, play } from "./play.ts";
import { playSeries } from "./series.ts";
import { setUp } from "./set-up.ts";
import { openStage, type Stage } from "./stage.ts";
import { RUN_OUT, STORIES } from "./stories.ts";

/** Three months of booking and paying, up to what waits for somebody now. */
export async function fillBookings(
  parts: Parts,
  cast: Cast,
  founded: readonly Founded[],
  secretary: Player,
): Promise<void> {
  const { sandbox, now } = parts;
  const stage = openStage(parts, cast, founded, await listingsOf(parts, founded));
  await setUp(stage, (at) => cast.as(secretary, at));
  await runOut(stage);
  await Promise.all([...lanesOf(stage)].map(([name, acts]) => inOrder(acts, stage.now, clockOf(parts, name))));
  if (sandbox !== null) {
    setClock(sandbox, now());
    await forgetWebhooks(sandbox);
  }
  await expireReservations(parts);
  await remindPayments(parts);
}

/** Before the others: time would end theirs as well. */
async function runOut(stage: Stage): Promise<void> {
  await inOrder(
    RUN_OUT.map((story) => play(stage, story)),
    stage.now,
    () => undefined,
  );
  const at = daysFrom(stage.now, -27);
  await expireReservations({ ...stage.parts, now: () => at });
}

async function listingsOf({ db }: Parts, founded: readonly Founded[]): Promise<ReadonlyMap<BenchKey, string>> {
  const found = new Map<BenchKey, string>();
  for (const [key, { of, category }] of Object.entries(BENCHES)) {
    const organisationId = founded.find(({ plan }) => plan.key === of)?.id;
    if (organisationId === undefined || !isBench(key)) continue;
    const listing = await db.listing.findFirst({
      where: { organisationId, categoryId: category, status: "published" },
      orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (listing !== null) found.set(key, listing.id);
  }
  return found;
}

const isBench = (key: string): key is BenchKey => key in BENCHES;
const CARD = "by card";

/** One for each payee, so that its papers are numbered in their order; those paid by card share the sandbox's clock. */
function lanesOf(stage: Stage): ReadonlyMap<string, Acts[]> {
  const lanes = new Map<string, Acts[]>();
  const add = (of: string, acts: Acts) => {
    const lane = BY_CARD.includes(of) ? CARD : of;
    lanes.set(lane, [...(lanes.get(lane) ?? []), acts]);
  };
  for (const story of STORIES) add(BENCHES[story.bench].of, play(stage, story));
  add(BENCHES.welding.of, playSeries(stage));
  return lanes;
}

function clockOf({ sandbox }: Parts, lane: string): (at: Date) => void {
  return sandbox !== null && lane === CARD ? (at) => setClock(sandbox, at) : () => undefined;
}
