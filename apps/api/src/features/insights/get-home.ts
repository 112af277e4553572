import type { GetHomeInput } from "@commonbench/domain/insights/schemas";
import { displayName } from "@commonbench/domain/organisations/rules";
import type { Locale } from "@commonbench/domain/text";
import type { Ctx } from "#api/context.ts";
import { loadCards } from "#api/features/listings/cards.ts";
import { labelsFor } from "#api/features/listings/labels.ts";
import { loadNewestIds } from "#api/features/listings/newest.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { HomeView } from "./view.ts";

const NEWEST = 8;

/** The home page in one call: figures that all may see, counted twice a minute at most, and the newest cards. */
export async function getHome(ctx: Ctx, { locale }: GetHomeInput): Promise<HomeView> {
  const { taxonomy } = ctx;
  const labels = labelsFor(taxonomy, locale);
  const [figures, newest] = await Promise.all([figuresOf(ctx), loadNewest(ctx, locale)]);
  const groups = new Map(taxonomy.stageGroups.map(({ id, label }) => [id, taxonomy.label(label, locale)]));
  return {
    stages: taxonomy.stages.map((stage) => ({
      ...labels.stage(stage.id),
      hint: taxonomy.label(stage.hint, locale),
      group: { id: stage.group, label: groups.get(stage.group) ?? stage.group },
      order: stage.order,
      listings: figures.stages.get(stage.id)?.listings ?? 0,
      open: figures.stages.get(stage.id)?.open ?? 0,
    })),
    newest,
    figures: figures.totals,
    programmes: taxonomy.programmes.map(({ id }) => ({
      ...labels.programme(id),
      listings: figures.programmes.get(id) ?? 0,
    })),
    oftenSearched: taxonomy.oftenSearched.map((words) => taxonomy.label(words, locale)),
    newestMembers: newestMembers(figures, labels.place, locale),
    countedAt: figures.countedAt,
  };
}

async function loadNewest(ctx: Ctx, locale: Locale): Promise<HomeView["newest"]> {
  const ids = await loadNewestIds(ctx, NEWEST);
  return loadCards(
    ctx,
    ids.map((id) => ({ id, km: null })),
    locale,
  );
}

function newestMembers(
  { members }: Figures,
  place: (id: string) => { id: string; label: string },
  locale: Locale,
): HomeView["newestMembers"] {
  return members.map(({ names, locale: own, legalName, placeId, admittedAt, ...member }) => ({
    ...member,
    name: displayName({ names, locale: own, legalName }, locale),
    place: placeId === null ? null : place(placeId),
    memberSince: admittedAt.toISOString(),
  }));
}
