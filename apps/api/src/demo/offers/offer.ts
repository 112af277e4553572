import type { AttributeValue, BookingMode, Capability } from "@commonbench/domain/listings/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Chance } from "../chance.ts";

/** The same words in the four languages, in the order en, zh-Hans, zh-Hant, pt. */
export type Words = readonly [en: string, hans: string, hant: string, pt: string];

/** One thing that organisations of the demo offer, with room for each to differ. */
export interface Offer {
  readonly category: string;
  /** Each listing of the category takes the next one, so that no organisation offers the same title twice. */
  readonly titles: readonly Words[];
  /** One line for the card. */
  readonly summary: Words;
  /** What a person of the trade wants to know: two or three sentences. */
  readonly about: Words;
  readonly included?: Words;
  /** Required ones always, others often. Numbers stay inside the taxonomy's range. `at` is the index of the title. */
  readonly attributes: (chance: Chance, at: number) => Readonly<Record<string, AttributeValue>>;
  /** Major units of CNY; other currencies follow by a plain factor. */
  readonly price: { readonly from: number; readonly to: number; readonly unit: string } | null;
  readonly bookingMode: BookingMode;
  readonly leadTimeDays: number | null;
  /** Partner listings: processes and materials in words by language. */
  readonly capability?: {
    readonly processes: Words;
    readonly materials: Words;
    readonly monthly: number;
    readonly unit: Capability["capacityUnit"];
    readonly minimum: number;
  };
  /** Training listings: hours of one run and seats. */
  readonly course?: {
    readonly hours: number;
    readonly seats: number;
    readonly languages: readonly string[];
    readonly certificate: Words;
    readonly prerequisites: Words;
  };
}

const ORDER: readonly Locale[] = ["en", "zh-Hans", "zh-Hant", "pt"];

export function say(words: Words, locale: Locale): string {
  return words[ORDER.indexOf(locale)] ?? words[0];
}

/** A number in its unit, as a form would send it. */
export const n = (value: number, unit: string | null): AttributeValue => ({ value, unit });
