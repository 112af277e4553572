import { isLocale, localeNames, t, type MessageId } from "#web/lib/i18n.ts";
import type { Lookups } from "../lookups.ts";

const NAMES: Readonly<Record<string, MessageId>> = {
  categoryId: "listings.category",
  visibility: "listings.visibility",
  locale: "listings.written-in",
  programmes: "listings.programmes",
  priceMode: "listings.price-mode",
  price: "listings.price",
  memberPrice: "listings.member-price",
  minimumCharge: "listings.minimum-charge",
  setUpFee: "listings.set-up-fee",
  currency: "listings.currency",
  priceUnit: "listings.price-unit",
  bookingMode: "listings.booking-mode",
  leadTimeDays: "listings.lead-time",
  position: "listings.place",
  units: "listings.units",
  weeklyPlan: "listings.weekly-hours",
  sessions: "listings.sessions",
  photos: "listings.photos",
  documents: "listings.documents",
  capability: "listings.capability",
  title: "listings.title",
  summary: "listings.summary",
  description: "listings.description",
  included: "listings.included",
  terms: "listings.terms",
  stages: "listings.capability-stages",
  processes: "listings.capability-processes",
  materials: "listings.capability-materials",
  monthlyCapacity: "listings.capability-monthly",
  minimumOrder: "listings.capability-minimum",
  capacityUnit: "listings.capability-unit",
  marketsServed: "listings.capability-markets",
};

const named = (key: string): string => {
  const id = NAMES[key];
  return id === undefined ? key : t(id);
};

/** What people call a path such as `text.en.title` or `attributes.chamber-volume`. */
export function fieldName(field: string, lookups: Lookups): string {
  const [root = "", second = "", third] = field.split(".");
  if (root === "attributes") return lookups.attribute(second)?.label ?? second;
  if (root === "capability") return named(second || root);
  if (root === "text" && isLocale(second))
    return t("listings.field-in", { field: named(third ?? "description"), language: localeNames[second] });
  return named(root);
}
