import type { ListingContent, ListingText, TrainingSessionInput } from "@commonbench/domain/listings/schemas";
import type { Currency } from "@commonbench/domain/money";
import type { WeeklyPlan } from "@commonbench/domain/listings/weekly-plan";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { LOCALES, type ListingKind, type Locale, type Place } from "@commonbench/taxonomy/types";
import type { Chance } from "./chance.ts";
import { hourOf } from "./dates.ts";
import type { Founded } from "./found.ts";
import { type Offer, say } from "./offers/offer.ts";

const CURRENCY: Readonly<Record<Place["jurisdiction"], Currency>> = {
  mainland: "CNY",
  "hong-kong": "HKD",
  macao: "MOP",
  other: "USD",
};
/** Diamonds are traded in dollars everywhere. */
const CURRENCY_OF: ReadonlyMap<string, Currency> = new Map([["tst-diamonds", "USD"]]);
/** Dearer across the border than the rate alone says; illustrative. */
const FACTOR: Readonly<Record<Currency, number>> = { CNY: 1, HKD: 1.9, MOP: 1.9, USD: 0.25 };
const PROGRAMMES: Readonly<Record<ListingKind, readonly string[]>> = {
  equipment: ["resource-sharing", "modernisation"],
  lab: ["resource-sharing", "innovation"],
  training: ["education-training", "international-cooperation"],
  partner: ["resource-sharing", "international-cooperation"],
};
const CONCILIATION: ReadonlySet<string> = new Set(["mediation-service", "ip-legal"]);
/** The countries that stand for a choice of the taxonomy's markets. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  mainland: ["CN"],
  "hong-kong": ["HK"],
  macao: ["MO"],
  "southeast-asia": ["SG", "TH"],
  "japan-korea": ["JP", "KR"],
  "middle-east": ["AE"],
  europe: ["IT", "FR"],
  americas: ["US"],
  lusophone: ["PT", "BR"],
};
const TERMS: Readonly<Record<Locale, string>> = {
  en: "Metal and stones are weighed together at hand-over and when they go back; both sign the slip.",
  "zh-Hans": "金料、石料交接和取回时双方共同过秤，并在单据上签字。",
  "zh-Hant": "金料、石料交接及取回時由雙方一同過磅，並於單據上簽署。",
  pt: "Metal e pedras pesam-se em conjunto na entrega e na devolução; ambos assinam a guia.",
};

/** The form's content for one offer of one organisation, complete enough to be published. */
export function contentOf(
  taxonomy: Taxonomy,
  founded: Founded,
  offer: Offer,
  at: number,
  chance: Chance,
  now: Date,
): ListingContent {
  const category = taxonomy.category(offer.category);
  if (category === undefined) throw new Error(`the demo offers the unknown category ${offer.category}`);
  const { plan } = founded;
  const place = chance.pick(founded.places);
  const currency = CURRENCY_OF.get(plan.key) ?? CURRENCY[place.jurisdiction];
  const price = offer.price === null ? null : priced(offer.price, currency, chance);
  const { kind } = category;
  const bookable = kind === "equipment" || kind === "lab";
  const attributes = { ...offer.attributes(chance, at) };
  return {
    categoryId: offer.category,
    visibility: chance.maybe(0.08) ? "members" : "everybody",
    locale: plan.locale,
    text: texts(offer, at, plan.locale, chance),
    attributes,
    programmes: CONCILIATION.has(offer.category)
      ? ["commercial-conciliation"]
      : chance.some(PROGRAMMES[kind], chance.between(1, 2)),
    priceMode: price === null ? "on-request" : "amount",
    price,
    memberPrice: price !== null && chance.maybe(0.4) ? rounded(price * 0.9) : null,
    minimumCharge: price !== null && chance.maybe(0.25) ? price * 2 : null,
    setUpFee: price !== null && kind === "equipment" && chance.maybe(0.3) ? rounded(price * 0.5) : null,
    currency,
    priceUnit: offer.price?.unit ?? null,
    bookingMode: offer.bookingMode === "request" && bookable && chance.maybe(0.4) ? "instant" : offer.bookingMode,
    leadTimeDays: offer.leadTimeDays,
    position: positionOf(place, chance),
    units: bookable ? chance.pick([1, 1, 1, 2, 3, 4]) : null,
    weeklyPlan: bookable ? weekOf(chance) : [],
    capability:
      offer.capability === undefined
        ? null
        : capabilityOf(founded, offer.capability, { stage: category.stage, attributes }, chance),
    sessions: offer.course === undefined ? [] : sessionsOf(offer.course, plan.locale, place, price, chance, now),
    photos: [],
    documents: [],
  };
}

const rounded = (minor: number) => Math.max(100, Math.round(minor / 100) * 100);

function priced({ from, to }: { from: number; to: number }, currency: Currency, chance: Chance): number {
  const major = (chance.between(Math.round(from * 10), Math.round(to * 10)) / 10) * FACTOR[currency];
  const step = major >= 1000 ? 100 : major >= 100 ? 10 : major >= 10 ? 1 : 0.5;
  return Math.max(50, Math.round(Math.round(major / step) * step * 100));
}

/** The original, and for about half of them one to three translations. */
function texts(offer: Offer, at: number, original: Locale, chance: Chance): Partial<Record<Locale, ListingText>> {
  const translations = chance.maybe(0.5) ? chance.some(LOCALES, chance.between(2, 4)) : [];
  const title = offer.titles[at % offer.titles.length] ?? offer.summary;
  const written = [...new Set([original, ...translations])].map((locale) => [
    locale,
    {
      title: say(title, locale),
      summary: say(offer.summary, locale),
      description: say(offer.about, locale),
      included: offer.included === undefined ? "" : say(offer.included, locale),
      terms: offer.course === undefined ? TERMS[locale] : "",
    },
  ]);
  return Object.fromEntries(written);
}

function positionOf(place: Place, chance: Chance): NonNullable<ListingContent["position"]> {
  const near = (degrees: number) => Number((degrees + chance.between(-80, 80) / 10_000).toFixed(5));
  return { placeId: place.id, address: "", lat: near(place.lat), lon: near(place.lon), timeZone: place.timeZone };
}

function weekOf(chance: Chance): WeeklyPlan {
  const [from, to] = chance.pick([
    [9, 18],
    [8, 20],
    [8, 17],
    [18, 26],
    [0, 24],
  ] as const);
  const days = chance.pick([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5, 6],
    [2, 4, 6],
  ] as const);
  return days.map((day) => ({ day, from: from * 60, to: to * 60 }));
}

function capabilityOf(
  { plan }: Founded,
  plan_: NonNullable<Offer["capability"]>,
  { stage, attributes }: { stage: string; attributes: ListingContent["attributes"] },
  chance: Chance,
): ListingContent["capability"] {
  // What the listing says twice it says alike.
  const { "min-order": least, markets } = attributes;
  const said = Array.isArray(markets) ? markets.flatMap((id) => COUNTRIES[id] ?? []) : [];
  return {
    stages: [...new Set([stage, ...plan.stages])].slice(0, 3),
    processes: say(plan_.processes, plan.locale),
    materials: say(plan_.materials, plan.locale),
    monthlyCapacity: plan_.monthly * chance.between(1, 6),
    capacityUnit: plan_.unit,
    minimumOrder: typeof least === "object" && "value" in least ? least.value : plan_.minimum * chance.between(1, 3),
    marketsServed: said.length > 0 ? said : chance.some(["CN", "HK", "MO"], chance.between(2, 3)),
  };
}

function sessionsOf(
  course: NonNullable<Offer["course"]>,
  locale: Locale,
  place: Place,
  price: number | null,
  chance: Chance,
  now: Date,
): TrainingSessionInput[] {
  const runs = chance.between(2, 4);
  const days = Math.max(1, Math.ceil(course.hours / 7));
  return Array.from({ length: runs }, (_, run) => {
    const start = 12 + run * 35 + chance.between(0, 20);
    const mode = chance.pick(["on-site", "on-site", "hybrid", "online"] as const);
    return {
      language: chance.pick(course.languages),
      mode,
      address: mode === "online" ? null : place.label[locale],
      link: mode === "on-site" ? null : "https://classroom.example/join",
      startsAt: hourOf(now, start, 9),
      endsAt: hourOf(now, start + Math.round(days * 1.4), 17),
      seats: course.seats + chance.between(-4, 6),
      price: price !== null && chance.maybe(0.2) ? rounded(price * 1.1) : null,
      prerequisites: say(course.prerequisites, locale),
      certificate: say(course.certificate, locale),
    };
  });
}
