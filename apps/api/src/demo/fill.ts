import { openDb } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { removeListing } from "#api/features/listings/remove-listing.ts";
import { reconcileIndex } from "#api/features/searches/reconcile-index.ts";
import { DEMO_ACCOUNTS } from "./accounts.ts";
import { HOUSES } from "./bookings/benches.ts";
import { fillBookings } from "./bookings/fill-bookings.ts";
import { type Cast, openCast, type Player } from "./cast.ts";
import { chanceOf } from "./chance.ts";
import { foundFromPlan } from "./found.ts";
import { inTurn } from "./in-turn.ts";
import { type Batch, LISTINGS, offerAll, offersOf } from "./offer-listings.ts";
import { DEMO_ORGANISATIONS, type DemoOrganisation } from "./organisations.ts";
import { nameOf } from "./people.ts";
import { progressOver } from "./progress.ts";
import { settle } from "./settle.ts";
import { settleStaff } from "./staff.ts";
import { endStanding, reachStanding } from "./standing.ts";
import { fillTalks } from "./talks.ts";

type Say = (line: string) => void;

/** Fills the fictional alliance once, through the verbs that people use. A fill that was cut off starts over. */
export async function fillDemo(parts: Parts, say: Say): Promise<void> {
  const alliance = await parts.db.alliance.findUnique({ where: { id: 1 } });
  if (alliance?.demoFilledAt) return;
  if ((await parts.db.person.count()) > 0) await clearUnfinished(parts);
  const swift = openSwift(parts);
  try {
    await fill(swift.parts, say);
  } finally {
    await swift.close();
  }
  await parts.db.alliance.upsert({
    where: { id: 1 },
    update: { demoFilledAt: parts.now() },
    create: { id: 1, demoFilledAt: parts.now() },
  });
}

/**
 * What a crash takes away is filled again, so nothing waits for the disk; the last word does, and all before is kept with it.
 * Only in our own database: another may lie behind a pooler that knows no such option.
 */
function openSwift(parts: Parts) {
  const { connectionString } = parts.pool.options;
  if (parts.env.databaseUrl !== undefined || connectionString === undefined)
    return { parts, close: async () => undefined };
  const url = new URL(connectionString);
  url.searchParams.set("options", "-c synchronous_commit=off");
  const { db, pool, close } = openDb(url.href);
  return { parts: { ...parts, db, pool }, close };
}

async function fill(parts: Parts, say: Say): Promise<void> {
  const cast = openCast(parts);
  const progress = progressOver(DEMO_ORGANISATIONS.length + LISTINGS, "Filling the demo alliance", say);
  const secretary = await alliancePeople(cast);
  const owners = await cast.join(DEMO_ORGANISATIONS.map(ownerOf));
  const founded = await inTurn(DEMO_ORGANISATIONS, async (plan, at) => {
    const organisation = await foundFromPlan(parts, cast, plan, owners[at] ?? secretary, secretary);
    await cast.together((scene) => reachStanding(parts, scene, organisation, secretary));
    progress.step();
    return organisation;
  });
  await settleStaff(parts, cast, founded);
  const offers = offersOf(founded);
  const isBooked = ({ by }: Batch) => HOUSES.has(by.plan.key);
  await offerAll(cast, offers.filter(isBooked), progress);
  const rest = async () => {
    await offerAll(
      cast,
      offers.filter((batch) => !isBooked(batch)),
      progress,
    );
    for (const organisation of founded) await endStanding(parts, cast, organisation, secretary);
    await removeOne(parts, cast, secretary);
    await fillTalks(parts, cast, founded);
    await reconcileIndex(parts, () => undefined);
  };
  // Booking waits for one act after another, so there is time beside it; what it changes in the index follows at the end.
  await Promise.all([fillBookings(parts, cast, founded, secretary), rest()]);
  await settle(parts);
  progress.end();
}

/** Rows of people who were never told that the demo is ready: nobody has worked with them yet. */
async function clearUnfinished({ db, pool }: Parts): Promise<void> {
  const strangers = await db.person.count({ where: { NOT: { email: { endsWith: ".commonbench.test" } } } });
  if (strangers > 0)
    throw new Error("This database has people of its own. Start with DEMO=0, or with another DATA_DIR.");
  await pool.query(CLEAR);
}

/** All that is stored, what is only ever added to as well; nothing but the schema stays. */
const CLEAR = `do $$
  declare
    guarded record;
    stored text;
  begin
    for guarded in select tgrelid::regclass as of, tgname from pg_trigger where tgname like '%append_only' loop
      execute format('alter table %s disable trigger %I', guarded.of, guarded.tgname);
    end loop;
    select string_agg(format('%I', tablename), ', ') into stored from pg_tables
      where schemaname = current_schema() and tablename <> '_prisma_migrations';
    execute 'truncate ' || stored || ' cascade';
    for guarded in select tgrelid::regclass as of, tgname from pg_trigger where tgname like '%append_only' loop
      execute format('alter table %s enable trigger %I', guarded.of, guarded.tgname);
    end loop;
    delete from graphile_worker._private_jobs;
  end $$`;

async function alliancePeople(cast: Cast): Promise<Player> {
  const [secretary] = await cast.join(
    DEMO_ACCOUNTS.slice(0, 2).map(({ email, name, locale }, index) => {
      return { email, name, locale, allianceRoles: [index === 0 ? "secretariat" : "conciliator"] };
    }),
  );
  if (secretary === undefined) throw new Error("the demo has no secretariat");
  return secretary;
}

function ownerOf({ key, locale }: DemoOrganisation) {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.endsWith(`@${key}.commonbench.test`));
  const { email, name } = account ?? {
    email: `owner@${key}.commonbench.test`,
    name: nameOf(chanceOf(`owner ${key}`), locale),
  };
  return { email, name, locale: account?.locale ?? locale };
}

async function removeOne(parts: Parts, cast: Cast, secretary: Player): Promise<void> {
  const listing = await parts.db.listing.findFirst({
    where: { status: "published", categoryId: "jade-supply", organisation: { slug: { contains: "hualin" } } },
    select: { id: true },
  });
  if (listing === null) return;
  await removeListing(await cast.as(secretary, parts.now()), {
    id: listing.id,
    reason: "标题中的“天然”未附鉴定证书。请补充证书编号后申请恢复。",
  });
}
