import type { ListingContent } from "@commonbench/domain/listings/schemas";
import type { EditView } from "../draft-state.ts";

const CONTENT: ListingContent = {
  categoryId: null,
  visibility: "everybody",
  locale: "en",
  text: { en: { title: "Caster", summary: "", description: "", included: "", terms: "" } },
  attributes: {},
  programmes: [],
  priceMode: "on-request",
  price: null,
  memberPrice: null,
  minimumCharge: null,
  setUpFee: null,
  currency: "CNY",
  priceUnit: null,
  bookingMode: "request",
  leadTimeDays: null,
  position: null,
  units: 1,
  weeklyPlan: [],
  capability: null,
  sessions: [],
  photos: [],
  documents: [],
};

export const contentWith = (change: Partial<ListingContent> = {}): ListingContent => ({
  ...structuredClone(CONTENT),
  ...change,
});

export const viewWith = (change: Partial<EditView> = {}): EditView => ({
  id: "01a20578-0a1a-745c-ab17-20701f535825",
  kind: "equipment",
  status: "draft",
  version: 1,
  updatedAt: "2026-11-23T02:00:00.000Z",
  publishedAt: null,
  removedReason: null,
  pausedByMembership: false,
  content: contentWith(),
  problems: [],
  files: [],
  premises: [],
  can: {
    edit: true,
    publish: true,
    pause: false,
    close: false,
    reopen: false,
    discard: true,
    clone: true,
    remove: false,
    restore: false,
    seeHistory: true,
  },
  ...change,
});
