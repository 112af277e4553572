import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { dayAt } from "@commonbench/domain/organisations/rules";
import { randomUUID } from "node:crypto";
import type { PersonCtx } from "#api/context.ts";
import { addBlock } from "#api/features/availability/change-blocks.ts";
import { addClosure, copyHolidays } from "#api/features/availability/change-closures.ts";
import { updateAvailability } from "#api/features/availability/update-availability.ts";
import { saveBankAccount } from "#api/features/billing/bank/bank-accounts.ts";
import { addCommissionRule } from "#api/features/billing/commission/add-commission-rule.ts";
import { saveDetails } from "#api/features/billing/papers/save-details.ts";
import { saveQuota } from "#api/features/quotas/save-quota.ts";
import { daysFrom, hourOf } from "../dates.ts";
import { type Bench, type BenchKey, BENCHES } from "./benches.ts";
import { BANKS, BY_CARD, CLOSURES, COMMISSION, DETAILS, HOLIDAYS_OF, QUOTAS } from "./houses.ts";
import { onboard, setClock } from "./card-desk.ts";
import { localeOf, type Stage } from "./stage.ts";

/** Longer ago than any story. */
const BEGUN = -100;

/** What owners and the secretariat have settled before anybody books. */
export async function setUp(stage: Stage, secretariat: (at: Date) => Promise<PersonCtx>): Promise<void> {
  const at = daysFrom(stage.now, BEGUN);
  const secretary = await secretariat(at);
  for (const rule of COMMISSION)
    await addCommissionRule(secretary, { ...rule, startsOn: dayAt(at), locale: "zh-Hant" });
  await Promise.all([openMoney(stage, at), openDays(stage, at)]);
  const keys = Object.keys(BENCHES).filter(isBench);
  await Promise.all(keys.map((key) => setUpBench(stage, key)));
  await setLimits(stage, at);
  await keepFree(stage);
}

const isBench = (key: string): key is BenchKey => key in BENCHES;

async function openMoney(stage: Stage, at: Date): Promise<void> {
  const { sandbox } = stage.parts;
  for (const [key, account] of Object.entries(BANKS)) {
    const { legalName: holder } = stage.house(key).plan;
    await saveBankAccount(await stage.as(key, at), { ...account, holder, version: 0 });
  }
  for (const [key, details] of Object.entries(DETAILS))
    await saveDetails(await stage.as(key, at), { ...details, version: 0 });
  if (sandbox === null) return;
  setClock(sandbox, at);
  for (const key of BY_CARD) await onboard(await stage.as(key, at), sandbox, localeOf(stage, key));
}

async function openDays(stage: Stage, at: Date): Promise<void> {
  for (const { of, closure } of CLOSURES) await addClosure(await stage.as(of, at), { closure });
  const locale = localeOf(stage, HOLIDAYS_OF);
  for (const year of [2026, 2027])
    await copyHolidays(await stage.as(HOLIDAYS_OF, at), { calendar: "hong-kong", year, locale });
}

/** A day after the listing was published. */
async function setUpBench(stage: Stage, key: BenchKey): Promise<void> {
  const { of, hours, units, mode, settings }: Bench = BENCHES[key];
  const listingId = stage.listings.get(key);
  if (listingId === undefined) return;
  const { version, publishedAt } = await stage.parts.db.listing.findUniqueOrThrow({
    where: { id: listingId },
    select: { version: true, publishedAt: true },
  });
  await updateAvailability(await stage.as(of, daysFrom(publishedAt ?? stage.now, 1)), {
    listingId,
    version: 0,
    listingVersion: version,
    settings: { ...USUAL_SETTINGS, ...settings },
    weeklyPlan: hours,
    units,
    bookingMode: mode,
  });
}

async function setLimits(stage: Stage, at: Date): Promise<void> {
  const ctx = await stage.as("nanpu", at);
  for (const { category, ...quota } of QUOTAS) {
    const resource = { kind: "category" as const, id: category };
    await saveQuota(ctx, { ...quota, primeTime: [...quota.primeTime], resource, locale: "zh-Hans" });
  }
}

/** Maintenance: one machine of several for a morning, and all of a bench for a day. */
async function keepFree(stage: Stage): Promise<void> {
  const { now } = stage;
  const blocks = [
    { key: "casting", of: "nanpu", day: 5, units: [1], note: "一号机更换坩埚、校温" },
    { key: "welding", of: "nanpu", day: 10, units: "all", note: "激光器年度保养" },
    { key: "welder", of: "hung-hom-makers", day: 9, units: "all", note: "激光頭清潔" },
    { key: "inspection", of: "harbour-assay", day: 14, units: 1, note: "Inspector away at an audit" },
  ] as const;
  for (const { key, of, day, units, note } of blocks) {
    const listingId = stage.listings.get(key);
    if (listingId === undefined) continue;
    const span = { from: hourOf(now, day, 9), to: hourOf(now, day, 18) };
    const taken = typeof units === "object" ? [...units] : units;
    await addBlock(await stage.as(of, daysFrom(now, -20)), {
      id: randomUUID(),
      listingId,
      ...span,
      units: taken,
      note,
    });
  }
}
