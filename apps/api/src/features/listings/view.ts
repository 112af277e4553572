import {
  BookingMode,
  ListingKind,
  ListingStatus,
  PRICE_MODES,
  SESSION_MODES,
  VISIBILITIES,
} from "@commonbench/domain/listings/schemas";
import { WeeklyWindow } from "@commonbench/domain/listings/weekly-plan";
import { CredentialState, OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";

/** A stage by its code and name. */
export const StageView = LabelledView.extend({ code: z.string() });
export type StageView = z.infer<typeof StageView>;

/** Minor units. `memberAmount` is null for readers who do not see what is for members. */
export const PriceView = z.object({
  mode: z.enum(PRICE_MODES),
  amount: z.number().nullable(),
  memberAmount: z.number().nullable(),
  currency: z.string().nullable(),
  unit: LabelledView.extend({ short: z.string() }).nullable(),
});
export type PriceView = z.infer<typeof PriceView>;

/** One attribute, ready to be set: numbers as typed with their unit's symbol, choices as labels. */
export const AttributeRow = z.object({
  id: z.string(),
  label: z.string(),
  headline: z.boolean(),
  value: z.discriminatedUnion("type", [
    z.object({ type: z.literal("number"), value: z.number(), unit: z.string().nullable() }),
    z.object({ type: z.literal("choices"), labels: z.array(z.string()) }),
    z.object({ type: z.literal("boolean"), is: z.boolean() }),
    z.object({ type: z.literal("text"), text: z.string() }),
    z.object({ type: z.literal("date"), date: z.string() }),
  ]),
});
export type AttributeRow = z.infer<typeof AttributeRow>;

const pictureSize = z.object({ webp: z.string(), avif: z.string() });
/** Addresses of the kept sizes; `width` and `height` are those of the picture as uploaded. */
export const PhotoView = z.object({
  fileId: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  small: pictureSize,
  medium: pictureSize,
  large: pictureSize,
});
export type PhotoView = z.infer<typeof PhotoView>;

export const Cover = z.object({
  motif: z.string(),
  kind: ListingKind,
  seed: z.string(),
  view: z.enum(["whole", "detail"]),
});
export type Cover = z.infer<typeof Cover>;

export const ListingCredentialView = LabelledView.extend({
  number: z.string(),
  scope: z.string(),
  state: CredentialState,
  validTo: z.string().nullable(),
  verified: z.boolean(),
});
export type ListingCredentialView = z.infer<typeof ListingCredentialView>;

export const SessionView = z.object({
  id: z.string(),
  language: LabelledView,
  mode: z.enum(SESSION_MODES),
  address: z.string().nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  seats: z.number(),
  seatsLeft: z.number(),
  /** Minor units of the listing's currency; null: the listing's price. */
  price: z.number().nullable(),
  prerequisites: z.string(),
  certificate: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

const CapabilityView = z.object({
  stages: z.array(StageView),
  processes: z.string(),
  materials: z.string(),
  monthlyCapacity: z.number().nullable(),
  capacityUnit: LabelledView.nullable(),
  minimumOrder: z.number().nullable(),
  marketsServed: z.array(LabelledView),
});
export type CapabilityView = z.infer<typeof CapabilityView>;

export const ListingCan = z.object({
  edit: z.boolean(),
  publish: z.boolean(),
  pause: z.boolean(),
  close: z.boolean(),
  reopen: z.boolean(),
  discard: z.boolean(),
  clone: z.boolean(),
  remove: z.boolean(),
  restore: z.boolean(),
  seeHistory: z.boolean(),
});
export type ListingCan = z.infer<typeof ListingCan>;

/** The listing as its page shows it. Labels are in the reader's language; what members wrote says in which it is. */
export const ListingView = z.object({
  id: z.string(),
  kind: ListingKind,
  status: ListingStatus,
  /** Only for the owner's people and the secretariat. */
  removedReason: z.string().nullable(),
  visibility: z.enum(VISIBILITIES),
  version: z.number(),
  publishedAt: z.string().nullable(),
  updatedAt: z.string(),
  text: z.object({
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    included: z.string(),
    terms: z.string(),
  }),
  textLocale: LocaleSchema,
  isTranslation: z.boolean(),
  originalLocale: LocaleSchema,
  locales: z.array(LocaleSchema),
  category: LabelledView.nullable(),
  breadcrumb: z.array(LabelledView),
  cover: Cover,
  photos: z.array(PhotoView),
  documents: z.array(z.object({ fileId: z.string(), title: z.string(), url: z.string(), bytes: z.number() })),
  attributes: z.array(AttributeRow),
  programmes: z.array(LabelledView),
  price: PriceView.extend({ minimumCharge: z.number().nullable(), setUpFee: z.number().nullable() }),
  bookingMode: BookingMode,
  leadTimeDays: z.number().nullable(),
  units: z.number().nullable(),
  weeklyPlan: z.array(WeeklyWindow),
  sessions: z.array(SessionView),
  capability: CapabilityView.nullable(),
  position: z
    .object({
      place: LabelledView,
      placePath: z.array(LabelledView),
      address: z.string(),
      lat: z.number(),
      lon: z.number(),
      timeZone: z.string(),
    })
    .nullable(),
  organisation: z.object({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    class: OrganisationClass,
    memberSince: z.string().nullable(),
    website: z.string().nullable(),
    logo: z.string().nullable(),
    credentials: z.array(ListingCredentialView),
    otherListings: z.number(),
  }),
  /** `steps` is the whole chain, raw material first; `stages` are those that the listing serves. */
  chain: z.object({
    steps: z.array(StageView),
    stages: z.array(StageView),
    upstream: StageView.nullable(),
    downstream: StageView.nullable(),
  }),
  /** In the last 30 days. */
  views: z.number(),
  can: ListingCan,
});
export type ListingView = z.infer<typeof ListingView>;
