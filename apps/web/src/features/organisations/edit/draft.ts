import { locales, type Locale } from "#web/lib/i18n.ts";
import type { Inputs, Outputs } from "#web/lib/trpc.ts";

export type OrganisationForm = Outputs["organisations"]["mine"];
export type Premises = OrganisationForm["premises"][number];
type Input = Inputs["organisations"]["update"];

/** What people change here; the rest of the form view is only shown. */
const FIELDS = ["legalName", "names", "locale", "about", "class", "stages", "website", "logo", "premises"] as const;
export type DraftField = (typeof FIELDS)[number];
export type Draft = Pick<OrganisationForm, DraftField>;

export const draftOf = ({
  legalName,
  names,
  locale,
  about,
  class: kind,
  stages,
  website,
  logo,
  premises,
}: OrganisationForm): Draft => ({ legalName, names, locale, about, class: kind, stages, website, logo, premises });

type Texts = Partial<Record<Locale, string>>;

/** Languages in which nothing is written are left out, and a language always stands at the same place. */
const written = (texts: Texts): Texts =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const text = texts[locale]?.trim() ?? "";
      return text === "" ? [] : [[locale, text]];
    }),
  );

const tidy = (draft: Draft): Draft => ({
  ...draft,
  legalName: draft.legalName.trim(),
  names: written(draft.names),
  about: written(draft.about),
  website: draft.website?.trim() || null,
});

const withScheme = (address: string | null): string | null =>
  address === null || /^[a-z]+:/i.test(address) ? address : `https://${address}`;

export function inputOf(draft: Draft, version: number): Input {
  const { logo, ...rest } = tidy(draft);
  return { ...rest, website: withScheme(rest.website), logoFileId: logo?.fileId ?? null, version };
}

/** Logos are the same when the file is. */
const comparable = (draft: Draft, field: DraftField): string => {
  const value = tidy(draft)[field];
  return JSON.stringify(field === "logo" ? (draft.logo?.fileId ?? null) : value);
};

export const changedFields = (from: Draft, to: Draft): DraftField[] =>
  FIELDS.filter((field) => comparable(from, field) !== comparable(to, field));

export type Side = "yours" | "theirs";
export interface Difference {
  readonly field: DraftField;
  /** Chosen before anybody chooses: the side that changed it, yours if both did. */
  readonly usual: Side;
  readonly both: boolean;
}

/** Where the two versions part, seen from what both started with. */
export function differencesOf(base: Draft, yours: Draft, theirs: Draft): Difference[] {
  const [mine, their] = [changedFields(base, yours), changedFields(base, theirs)];
  return changedFields(yours, theirs).map((field) => ({
    field,
    usual: mine.includes(field) ? "yours" : "theirs",
    both: mine.includes(field) && their.includes(field),
  }));
}

const taking = <Field extends DraftField>(draft: Draft, from: Draft, field: Field): Draft => ({
  ...draft,
  [field]: from[field],
});

export const merged = (
  yours: Draft,
  theirs: Draft,
  differences: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): Draft =>
  differences.reduce(
    (result, difference) => (sideOf(difference) === "theirs" ? taking(result, theirs, difference.field) : result),
    yours,
  );
