import type { ComponentType } from "react";
import { StepBooking } from "./step-booking.tsx";
import { StepCapability } from "./step-capability.tsx";
import { StepDetails } from "./step-details.tsx";
import { StepPhotos } from "./step-photos.tsx";
import { StepPlace } from "./step-place.tsx";
import { StepPrice } from "./step-price.tsx";
import { StepProgrammes } from "./step-programmes.tsx";
import { StepReview } from "./step-review.tsx";
import { StepSessions } from "./step-sessions.tsx";
import { StepWhat } from "./step-what.tsx";
import { StepWords } from "./step-words.tsx";
import type { StepName } from "./steps.ts";

export const STEPS: Readonly<Record<StepName, ComponentType>> = {
  what: StepWhat,
  details: StepDetails,
  words: StepWords,
  photos: StepPhotos,
  place: StepPlace,
  price: StepPrice,
  sessions: StepSessions,
  capability: StepCapability,
  booking: StepBooking,
  programmes: StepProgrammes,
  review: StepReview,
};
