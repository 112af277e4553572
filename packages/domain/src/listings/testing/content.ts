import type { ListingContent } from "../schemas.ts";

/** What a draft holds before anybody has typed. */
export function blankContent(): ListingContent {
  return {
    categoryId: null,
    visibility: "everybody",
    locale: "en",
    text: {},
    attributes: {},
    programmes: [],
    priceMode: "on-request",
    price: null,
    memberPrice: null,
    minimumCharge: null,
    setUpFee: null,
    currency: null,
    priceUnit: null,
    bookingMode: "enquiry",
    leadTimeDays: null,
    position: null,
    units: null,
    weeklyPlan: [],
    capability: null,
    sessions: [],
    photos: [],
    documents: [],
  };
}
