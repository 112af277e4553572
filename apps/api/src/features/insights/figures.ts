import type { Db } from "@commonbench/db/client";
import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Parts } from "#api/context.ts";
import { countProgrammes, countSeatsAndPlaces, countSupply, type Supply } from "#api/features/listings/supply.ts";
import type { HomeView } from "./view.ts";

interface NewMember {
  names: Partial<Record<Locale, string>>;
  legalName: string;
  locale: Locale;
  slug: string;
  class: OrganisationClass;
  placeId: string | null;
  admittedAt: Date;
}

export interface Figures {
  readonly totals: HomeView["figures"];
  readonly stages: ReadonlyMap<string, { listings: number; open: number }>;
  readonly programmes: ReadonlyMap<string, number>;
  readonly members: readonly NewMember[];
  readonly countedAt: string;
}

const FRESH_MS = 30_000;
const counted = new WeakMap<Db, { at: number; figures: Promise<Figures> }>();

/** The same for every reader, so one count serves all of them for half a minute. */
export function figuresOf(parts: Parts): Promise<Figures> {
  const at = parts.now().getTime();
  const last = counted.get(parts.db);
  if (last !== undefined && at - last.at < FRESH_MS) return last.figures;
  const figures = countFigures(parts);
  counted.set(parts.db, { at, figures });
  figures.catch(() => counted.delete(parts.db));
  return figures;
}

async function countFigures(parts: Parts): Promise<Figures> {
  const [supply, programmes, { seats, places }, members, newest] = await Promise.all([
    countSupply(parts),
    countProgrammes(parts),
    countSeatsAndPlaces(parts),
    countMembers(parts.db),
    loadNewestMembers(parts.db),
  ]);
  return {
    totals: { ...totalsOf(supply), members, seatsToCome: seats, places },
    stages: byStage(parts, supply),
    programmes: new Map(programmes.map(({ programme, listings }) => [programme, listings])),
    members: newest,
    countedAt: parts.now().toISOString(),
  };
}

function totalsOf(supply: readonly Supply[]) {
  const byKind: Record<ListingKind, number> = { equipment: 0, lab: 0, training: 0, partner: 0 };
  for (const { kind, listings } of supply) byKind[kind] += listings;
  const minutes = supply.reduce((sum, { machineMinutes }) => sum + machineMinutes, 0);
  const listings = supply.reduce((sum, each) => sum + each.listings, 0);
  const open = supply.reduce((sum, each) => sum + each.open, 0);
  return { byKind, listings, open, machineHoursAWeek: Math.round(minutes / 60) };
}

/** A partner counts at each of its stages. */
function byStage({ taxonomy }: Parts, supply: readonly Supply[]): Figures["stages"] {
  const stages = new Map<string, { listings: number; open: number }>();
  for (const { categoryId, stages: own, listings, open } of supply) {
    const category = taxonomy.category(categoryId);
    for (const id of own ?? (category === undefined ? [] : [category.stage])) {
      const sum = stages.get(id) ?? { listings: 0, open: 0 };
      stages.set(id, { listings: sum.listings + listings, open: sum.open + open });
    }
  }
  return stages;
}

const NEWEST_MEMBERS = 6;

function loadNewestMembers(db: Db): Promise<NewMember[]> {
  return db.$queryRaw<NewMember[]>`
    select o.names, o.legal_name as "legalName", o.locale, o.slug, o.class, m.admitted_at as "admittedAt",
      (select p.place_id from premises p where p.organisation_id = o.id order by p.position limit 1) as "placeId"
    from membership m join organisation o on o.id = m.organisation_id
    where m.status = 'admitted' and m.admitted_at is not null
    order by m.admitted_at desc, o.id limit ${NEWEST_MEMBERS}`;
}

async function countMembers(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ members: number }[]>`
    select count(*)::int as members from membership where status = 'admitted'`;
  return row?.members ?? 0;
}
