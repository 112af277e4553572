import type { ListingContent, ListingText, TrainingSessionInput } from "@commonbench/domain/listings/schemas";
import type { Locale } from "#web/lib/i18n.ts";

/** A session that the server has not named yet is known by a key of the form's own. */
export interface FormSession extends TrainingSessionInput {
  key?: string;
}
export const sessionKey = ({ id, key }: FormSession): string => id ?? key ?? "";

export const TEXT_FIELDS = ["title", "summary", "description", "included", "terms"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export const NO_TEXT: ListingText = { title: "", summary: "", description: "", included: "", terms: "" };

export const textOf = (content: ListingContent, locale: Locale): ListingText => content.text[locale] ?? NO_TEXT;

const isEmpty = (text: ListingText): boolean => TEXT_FIELDS.every((field) => text[field].trim() === "");

/** A translation that says nothing is no translation. */
export function withText(content: ListingContent, locale: Locale, change: Partial<ListingText>): ListingContent {
  const next = { ...textOf(content, locale), ...change };
  const { [locale]: _, ...others } = content.text;
  return { ...content, text: isEmpty(next) && locale !== content.locale ? others : { ...others, [locale]: next } };
}

/** Says in which language it was written. Words that have no place of their own in that language move there. */
export function withOriginal(content: ListingContent, locale: Locale): ListingContent {
  if (locale === content.locale) return content;
  const { [content.locale]: written, ...others } = content.text;
  if (content.text[locale] !== undefined || written === undefined) return { ...content, locale };
  return { ...content, locale, text: { ...others, [locale]: written } };
}

/** What is at a path such as `text.en.title` or `attributes.chamber-volume`; undefined where there is nothing. */
export function valueAt(content: ListingContent, field: string): unknown {
  return field.split(".").reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return (value as Readonly<Record<string, unknown>>)[key];
  }, content);
}

export const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Content as the server knows it: without the form's own keys. */
export const clean = (content: ListingContent): ListingContent => ({
  ...content,
  sessions: content.sessions.map(bare),
});

function bare(session: FormSession): TrainingSessionInput {
  const { key: _, ...kept } = session;
  return kept;
}

/** Gives sessions that were new the ids that the server has given them, so that they are not made again. */
export function withServerIds(
  content: ListingContent,
  sent: readonly FormSession[],
  kept: readonly TrainingSessionInput[],
): ListingContent {
  const known = new Set(sent.flatMap(({ id }) => id ?? []));
  const free = kept.filter(({ id }) => id !== undefined && !known.has(id));
  const given = new Map<string, string>();
  for (const session of sent) {
    if (session.id !== undefined || session.key === undefined) continue;
    const place = free.findIndex((each) => isSame(each, session));
    const [match] = place < 0 ? [] : free.splice(place, 1);
    if (match?.id !== undefined) given.set(session.key, match.id);
  }
  if (given.size === 0) return content;
  const named = (session: FormSession): FormSession => ({ ...session, id: session.id ?? given.get(session.key ?? "") });
  return { ...content, sessions: content.sessions.map(named) };
}

const isSame = (a: TrainingSessionInput, b: TrainingSessionInput): boolean =>
  Date.parse(a.startsAt) === Date.parse(b.startsAt) &&
  Date.parse(a.endsAt) === Date.parse(b.endsAt) &&
  a.language === b.language &&
  a.mode === b.mode &&
  a.seats === b.seats;
