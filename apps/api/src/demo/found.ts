import type { Jurisdiction, UpdateOrganisationInput } from "@commonbench/domain/organisations/schemas";
import type { Locale, Place } from "@commonbench/taxonomy/types";
import { addCredential } from "#api/features/organisations/add-credential.ts";
import { foundOrganisation } from "#api/features/organisations/found-organisation.ts";
import { updateOrganisation } from "#api/features/organisations/update-organisation.ts";
import { verifyCredential } from "#api/features/organisations/verify-credential.ts";
import type { ActingCtx, Parts, PersonCtx } from "#api/context.ts";
import { aboutOf } from "./about.ts";
import { type Cast, on, type Player } from "./cast.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { dayOf } from "./dates.ts";
import type { DemoOrganisation } from "./organisations.ts";
import { registrationNumber } from "./registration.ts";

export interface Founded {
  readonly plan: DemoOrganisation;
  readonly id: string;
  readonly owner: Player;
  readonly places: readonly Place[];
}

const STREETS: Readonly<Record<Jurisdiction, readonly string[]>> = {
  mainland: ["珠宝大道12号", "工业路88号3栋", "产业园A座6层", "银平路203号", "创新街5号"],
  "hong-kong": [
    "Unit 8, 7/F, Wing Fat Factory Building",
    "Room 1203, 12/F, Tung Lee Centre",
    "Shop 2, G/F, Harbour Industrial Building",
    "9/F, Golden Trade Tower",
  ],
  macao: ["Avenida de Almeida Ribeiro, n.º 61", "Rua dos Mercadores, n.º 24", "Rua do Cunha, n.º 9"],
  other: ["12 Goldsmiths' Row", "4 Market Square"],
};

/** An organisation as its owner would set it up: founded, described, with its places and certificates. */
export async function foundFromPlan(
  parts: Parts,
  cast: Cast,
  plan: DemoOrganisation,
  owner: Player,
  secretary: Player,
): Promise<Founded> {
  const chance = chanceOf(`organisation ${plan.key}`);
  const { taxonomy } = parts;
  const places = plan.places.flatMap((id) => taxonomy.place(id) ?? []);
  const jurisdiction = places[0]?.jurisdiction ?? "other";
  const at = new Date(`${Math.max(plan.founded, 2019)}-03-0${chance.between(1, 9)}T02:00:00Z`);
  const form = await foundOrganisation(await cast.as(owner, at), {
    legalName: plan.legalName,
    names: plan.names,
    locale: plan.locale,
    class: plan.class,
    jurisdiction,
    registrationNumber: registrationNumber(chance, jurisdiction),
  });
  const profile: UpdateOrganisationInput = {
    legalName: plan.legalName,
    names: plan.names,
    locale: plan.locale,
    class: plan.class,
    about: aboutOf(parts.taxonomy, plan, chance),
    stages: [...plan.stages],
    website: `https://www.${plan.key}.example`,
    premises: places.map((place) => premises(chance, place, jurisdiction)),
    version: form.version,
    logoFileId: null,
  };
  await cast.together(async (scene) => {
    const ctx = await scene.acting(owner, at);
    await updateOrganisation(ctx, profile);
    await addCredentials(on(ctx, parts.now()), await scene.as(secretary, parts.now()), plan, chance);
  });
  return { plan, id: form.id, owner, places };
}

function premises(chance: Chance, place: Place, jurisdiction: Jurisdiction) {
  const near = (degrees: number) => degrees + chance.between(-60, 60) / 10_000;
  return {
    address: chance.pick(STREETS[jurisdiction]),
    placeId: place.id,
    lat: near(place.lat),
    lon: near(place.lon),
    timeZone: place.timeZone,
  };
}

const SCOPE: Readonly<Record<Locale, string>> = {
  en: "Whole site",
  "zh-Hans": "全部场所",
  "zh-Hant": "所有場所",
  pt: "Todas as instalações",
};

/** Most are valid for years, some end soon, a few have ended; the secretariat has looked at most of them. */
async function addCredentials(ctx: ActingCtx, secretary: PersonCtx, plan: DemoOrganisation, chance: Chance) {
  const now = ctx.now();
  for (const kind of plan.credentials) {
    const endsIn = chance.pick([-40, 20, 55, 240, 400, 620, 800, 900]);
    const saved = await addCredential(ctx, {
      kind,
      number: `${(kind.split("-")[0] ?? kind).toUpperCase()}-${chance.between(10_000, 99_999)}`,
      scope: SCOPE[plan.locale],
      validFrom: dayOf(now, endsIn - 3 * 365),
      validTo: dayOf(now, endsIn),
      fileId: null,
    });
    if (chance.maybe(0.75)) await verifyCredential(secretary, { id: saved.id, verified: true });
  }
}
