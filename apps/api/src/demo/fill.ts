import type { Parts } from "#api/context.ts";
import { actOnListing } from "#api/features/listings/act-on-listing.ts";
import { removeListing } from "#api/features/listings/remove-listing.ts";
import { startListing } from "#api/features/listings/start-listing.ts";
import { updateListing } from "#api/features/listings/update-listing.ts";
import { tellNotice } from "#api/features/notifications/tell-notice.ts";
import { tellTogether } from "#api/features/notifications/tell-together.ts";
import { reconcileIndex } from "#api/features/searches/reconcile-index.ts";
import { DEMO_ACCOUNTS } from "./accounts.ts";
import { fillBookings } from "./bookings/fill-bookings.ts";
import { type Cast, openCast, type Player } from "./cast.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { daysFrom } from "./dates.ts";
import { type Founded, foundFromPlan } from "./found.ts";
import { contentOf } from "./listings.ts";
import { OFFERS } from "./offers/offers.ts";
import type { Offer } from "./offers/offer.ts";
import { DEMO_ORGANISATIONS } from "./organisations.ts";
import { nameOf } from "./people.ts";
import { type Progress, progressOver } from "./progress.ts";
import { SETTLED, settleStaff } from "./staff.ts";
import { endStanding, reachStanding } from "./standing.ts";
import { fillTalks } from "./talks.ts";

type Say = (line: string) => void;

const LISTINGS = 404;

/** Fills the fictional alliance once, through the verbs that people use. A fill that was cut off starts over. */
export async function fillDemo(parts: Parts, say: Say): Promise<void> {
  const alliance = await parts.db.alliance.findUnique({ where: { id: 1 } });
  if (alliance?.demoFilledAt) return;
  if ((await parts.db.person.count()) > 0) await clearUnfinished(parts);
  const cast = openCast(parts);
  const progress = progressOver(DEMO_ORGANISATIONS.length + LISTINGS, "Filling the demo alliance", say);
  const secretary = await alliancePeople(cast);
  const founded = await inTurn(DEMO_ORGANISATIONS, async (plan) => {
    const owner = await ownerOf(cast, plan.key, plan.locale);
    const organisation = await foundFromPlan(parts, cast, plan, owner, secretary);
    await reachStanding(parts, cast, organisation, secretary);
    await settleStaff(parts, cast, organisation);
    progress.step();
    return organisation;
  });
  await offerAll(parts, cast, founded, progress);
  for (const organisation of founded) await endStanding(parts, cast, organisation, secretary);
  await removeOne(parts, cast, secretary);
  await Promise.all([fillTalks(parts, cast, founded), fillBookings(parts, cast, founded, secretary)]);
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
  const [secretary] = await Promise.all(
    DEMO_ACCOUNTS.slice(0, 2).map(({ email, name, locale }, index) =>
      cast.join({ email, name, locale, allianceRoles: [index === 0 ? "secretariat" : "conciliator"] }),
    ),
  );
  if (secretary === undefined) throw new Error("the demo has no secretariat");
  return secretary;
}

function ownerOf(cast: Cast, key: string, locale: Founded["plan"]["locale"]): Promise<Player> {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.endsWith(`@${key}.commonbench.test`));
  const { email, name } = account ?? {
    email: `owner@${key}.commonbench.test`,
    name: nameOf(chanceOf(`owner ${key}`), locale),
  };
  return cast.join({ email, name, locale: account?.locale ?? locale });
}

/** Four at a time, in order of the plan: more would only wait for the same two cores. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next.index] = await work(next.item);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return results;
}

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

async function offerAll(parts: Parts, cast: Cast, founded: readonly Founded[], progress: Progress): Promise<void> {
  await inTurn(assignments(founded), async (assignment) => {
    await offerOne(parts, cast, assignment);
    progress.step();
  });
}

async function offerOne(parts: Parts, cast: Cast, { founded, offer, at }: Assignment): Promise<void> {
  const chance = chanceOf(`${founded.plan.key} ${offer.category} ${at}`);
  const when = daysFrom(parts.now(), -chance.between(1, 160));
  const ctx = await cast.acting(founded.owner, when);
  const kind = parts.taxonomy.category(offer.category)?.kind;
  if (kind === undefined) throw new Error(`the demo offers the unknown category ${offer.category}`);
  const { id, version } = await startListing(ctx, { kind, locale: founded.plan.locale });
  const content = contentOf(parts.taxonomy, founded, offer, at, chance, parts.now());
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

const NEWEST = 40;
const FRESH_DAYS = 14;

/** The newest of what has happened stands in people's lists, and what is older has been read. */
async function showNewest(parts: Parts): Promise<void> {
  const { db, now } = parts;
  const notices = await db.notice.findMany({
    where: { toldAt: null, NOT: { event: { in: ["invitation", "person-joined"] } } },
    orderBy: { createdAt: "desc" },
    take: NEWEST,
    select: { id: true },
  });
  const left = await tellTogether(
    parts,
    notices.map(({ id }) => id),
  );
  for (const noticeId of left) await tellNotice(parts, { noticeId });
  await db.notification.updateMany({ where: { at: { lt: daysFrom(now(), -FRESH_DAYS) } }, data: { readAt: now() } });
}

/** What jobs would tell is told, and what they would do is done; only papers are drawn later. */
async function dropJobs({ pool }: Parts): Promise<void> {
  await pool.query(`delete from graphile_worker._private_jobs where task_id not in
    (select id from graphile_worker._private_tasks where identifier = 'draw-paper')`);
}

/** Everything findable, nobody mailed about history, no session left over; only then is the demo there. */
async function settle(parts: Parts): Promise<void> {
  const { db, pool, now } = parts;
  await showNewest(parts);
  await dropJobs(parts);
  await reconcileIndex(parts, () => undefined);
  await db.mailMessage.updateMany({ data: { sentAt: now() } });
  await db.notice.updateMany({ where: { toldAt: null }, data: { toldAt: now() } });
  await pool.query("update listing set updated_at = coalesce(published_at, created_at) where status <> 'removed'");
  await db.session.deleteMany({});
  await db.alliance.upsert({
    where: { id: 1 },
    update: { demoFilledAt: now() },
    create: { id: 1, demoFilledAt: now() },
  });
  SETTLED.clear();
}
