import type { Concept } from "./thesaurus.ts";

/** The four languages, in the order that screens list them. */
export const LOCALES = ["en", "zh-Hans", "zh-Hant", "pt"] as const;
export type Locale = (typeof LOCALES)[number];

/** A label in every language; a missing one does not compile. */
export type Label = Readonly<Record<Locale, string>>;

export const LISTING_KINDS = ["equipment", "lab", "training", "partner"] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** A step of the supply chain. `order` runs from raw material (0) to retail; stages that serve every step have none. */
export interface Stage {
  readonly id: string;
  readonly code: string;
  readonly group: string;
  readonly order: number | null;
  readonly label: Label;
  readonly hint: Label;
}

export interface StageGroup {
  readonly id: string;
  readonly label: Label;
}

/** A physical dimension and its units; `factor` turns a value in the unit into the dimension's base unit. */
export interface Dimension {
  readonly id: string;
  readonly base: string;
  readonly units: readonly UnitOfMeasure[];
}

export interface UnitOfMeasure {
  readonly id: string;
  readonly symbol: Label;
  /** The symbol after exactly one, where a language tells them apart: "1 working day". */
  readonly one?: Label;
  readonly factor: number;
}

interface AttributeBase {
  readonly id: string;
  readonly label: Label;
  readonly hint?: Label;
  readonly required: boolean;
  readonly filterable: boolean;
  /** Shown on the card and in the row of facts under the photos. */
  readonly headline?: boolean;
}

export interface Choice {
  readonly id: string;
  readonly label: Label;
}

/** `unit` names the unit that the form offers first; stored values are converted to the dimension's base unit for filters. */
export type Attribute =
  | (AttributeBase & {
      readonly type: "number";
      readonly dimension: string | null;
      readonly unit: string | null;
      /** Only whole numbers: pieces, seats, axes. */
      readonly whole?: boolean;
      readonly min: number;
      readonly max: number;
    })
  | (AttributeBase & { readonly type: "choice"; readonly choices: readonly Choice[] })
  | (AttributeBase & { readonly type: "choices"; readonly choices: readonly Choice[] })
  | (AttributeBase & { readonly type: "boolean" })
  | (AttributeBase & { readonly type: "text"; readonly maxLength: number })
  | (AttributeBase & { readonly type: "date" });

/** What a price is counted in: hour, piece, sample, seat ... */
export interface PriceUnit {
  readonly id: string;
  readonly label: Label;
  /** After a figure on a card: "/ h", "／小时". */
  readonly short: Label;
}

/** A node of the taxonomy. Only a leaf (no other category names it as `parent`) can hold listings. */
export interface Category {
  readonly id: string;
  readonly kind: ListingKind;
  readonly parent: string | null;
  readonly stage: string;
  readonly label: Label;
  readonly motif: string;
  readonly attributes: readonly string[];
  readonly priceUnits: readonly string[];
  /** The trade's other words for it, in any language; searched, never shown as the name. */
  readonly words: readonly string[];
}

export interface CredentialKind {
  readonly id: string;
  readonly label: Label;
  readonly issuer: string;
}

export interface Programme {
  readonly id: string;
  readonly label: Label;
}

/** WGS-84 degrees. `parent` is a city for a district, null for a city. */
export interface Place {
  readonly id: string;
  readonly parent: string | null;
  readonly jurisdiction: "mainland" | "hong-kong" | "macao" | "other";
  readonly label: Label;
  readonly lat: number;
  readonly lon: number;
  readonly timeZone: string;
}

/** Everything that makes an alliance this alliance. Code reads it through `Taxonomy` only, so another trade replaces the data. */
export interface TaxonomyData {
  readonly alliance: {
    readonly name: Label;
    readonly short: Label;
    readonly region: Label;
    readonly codeOfConduct: { readonly version: string; readonly text: Label };
  };
  readonly stageGroups: readonly StageGroup[];
  readonly stages: readonly Stage[];
  readonly dimensions: readonly Dimension[];
  readonly attributes: readonly Attribute[];
  readonly priceUnits: readonly PriceUnit[];
  readonly categories: readonly Category[];
  readonly credentials: readonly CredentialKind[];
  readonly programmes: readonly Programme[];
  readonly places: readonly Place[];
  readonly languages: readonly { readonly id: string; readonly label: Label }[];
  /** Shown under the search box on the home page; each reader gets the words of their own side of the trade. */
  readonly oftenSearched: readonly Label[];
  /** The trade's own words: synonyms for the search, and what leads from a title to its category. */
  readonly thesaurus: readonly Concept[];
}
