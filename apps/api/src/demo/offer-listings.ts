import type { ActingCtx } from "#api/context.ts";
import { actOnListing } from "#api/features/listings/act-on-listing.ts";
import { startListing } from "#api/features/listings/start-listing.ts";
import { updateListing } from "#api/features/listings/update-listing.ts";
import { type Cast, on, type Scene } from "./cast.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { daysFrom } from "./dates.ts";
import type { Founded } from "./found.ts";
import { inTurn } from "./in-turn.ts";
import { contentOf } from "./listings.ts";
import { OFFERS } from "./offers/offers.ts";
import type { Offer } from "./offers/offer.ts";
import type { Progress } from "./progress.ts";

export const LISTINGS = 404;

interface Assignment {
  readonly founded: Founded;
  readonly offer: Offer;
  readonly at: number;
}

/** Each organisation offers what its plan says; categories are dealt round until there are enough listings. */
function assignments(founded: readonly Founded[]): Assignment[] {
  const wanted: Assignment[] = [];
  for (let round = 0; wanted.length < LISTINGS && round < 12; round += 1) {
    for (const organisation of founded) {
      for (const offer of OFFERS.filter(({ category }) =>
        organisation.plan.offers.some((id) => category === id || category.startsWith(`${id}/`)),
      )) {
        const taken = wanted.filter(({ offer: other }) => other === offer).length;
        if (wanted.length < LISTINGS && taken < offer.titles.length)
          wanted.push({ founded: organisation, offer, at: taken });
      }
    }
  }
  return wanted;
}

const TOGETHER = 5;

/** Of one organisation. */
export interface Batch {
  readonly by: Founded;
  readonly offers: readonly Assignment[];
}

/** What is offered in one transaction each. */
export function offersOf(founded: readonly Founded[]): readonly Batch[] {
  return [...Map.groupBy(assignments(founded), ({ founded }) => founded)].flatMap(([by, own]) =>
    Array.from({ length: Math.ceil(own.length / TOGETHER) }, (_, at) => {
      return { by, offers: own.slice(at * TOGETHER, (at + 1) * TOGETHER) };
    }),
  );
}

/** One after another within an organisation: side by side they would race for its lock, and every fill would differ. */
export async function offerAll(cast: Cast, batches: readonly Batch[], progress: Progress): Promise<void> {
  await inTurn([...Map.groupBy(batches, ({ by }) => by).values()], async (own) => {
    for (const { by, offers } of own)
      await cast.together((scene) => offerBatch(scene, by, offers, cast.now(), progress));
  });
}

async function offerBatch(
  scene: Scene,
  by: Founded,
  offers: readonly Assignment[],
  now: Date,
  progress: Progress,
): Promise<void> {
  const ctx = await scene.acting(by.owner, now);
  for (const assignment of offers) {
    await offerOne(ctx, assignment);
    progress.step();
  }
}

async function offerOne(owner: ActingCtx, { founded, offer, at }: Assignment): Promise<void> {
  const chance = chanceOf(`${founded.plan.key} ${offer.category} ${at}`);
  const now = owner.now();
  const ctx = on(owner, daysFrom(now, -chance.between(1, 160)));
  const kind = ctx.taxonomy.category(offer.category)?.kind;
  if (kind === undefined) throw new Error(`the demo offers the unknown category ${offer.category}`);
  const { id, version } = await startListing(ctx, { kind, locale: founded.plan.locale });
  const content = contentOf(ctx.taxonomy, founded, offer, at, chance, now);
  const { problems } = await updateListing(ctx, { id, version, content });
  if (ctx.actor.organisation.membership !== "admitted" || chance.maybe(0.04)) return;
  if (problems.length > 0) throw new Error(`the demo's ${offer.category} is incomplete: ${JSON.stringify(problems)}`);
  await actOnListing(ctx, { id, action: "publish" });
  await later(ctx, id, chance);
}

/** A few are no longer open. */
async function later(ctx: Parameters<typeof actOnListing>[0], id: string, chance: Chance): Promise<void> {
  const fate = chance.between(1, 100);
  if (fate <= 3) await actOnListing(ctx, { id, action: "pause" });
  else if (fate <= 5) await actOnListing(ctx, { id, action: "close" });
}
