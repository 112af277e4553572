import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { takeOut, useKept } from "#web/lib/kept.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import type { Suggestion } from "#web/ui/suggest-input.tsx";
import { recentSearches } from "./recent-searches.ts";
import { LIST_PARAMS, withCategory, withList, withParam, withText, type SearchParams } from "./search-params.ts";
import { readText } from "./search-state.ts";

/** A suggestion that also knows where it leads, from the search that stands. */
export interface SearchSuggestion extends Suggestion {
  /** The words that the box holds afterwards. */
  words: string;
  to: (params: SearchParams) => SearchParams;
  /** A page of its own, in place of a search. */
  path?: string;
}

type Suggested = Outputs["listings"]["suggest"];

const PAUSE = 40;
const WORDS = 6;

/** What completes the text: words, categories, organisations, places. While it is empty: what was searched for before. */
export function useSuggestions(text: string): { suggestions: SearchSuggestion[]; ask: (text: string) => void } {
  const recent = useKept(recentSearches);
  const [asked, setAsked] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = (typed: string) => {
    clearTimeout(timer.current);
    const next = readText(typed);
    if (next === "") return setAsked("");
    timer.current = setTimeout(() => setAsked(next), PAUSE);
  };
  const { data } = useQuery({
    ...trpc.listings.suggest.queryOptions({ text: asked, locale }, { trpc: { abortOnUnmount: true } }),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    retry: false,
  });
  if (readText(text) === "") return { suggestions: recent.map(recentSearch), ask };
  return { suggestions: asked === "" || !data ? [] : suggestionsOf(data), ask };
}

const recentSearch = (text: string): SearchSuggestion => ({
  id: `recent ${text}`,
  label: text,
  words: text,
  group: t("search.group-recent"),
  onRemove: () => takeOut(recentSearches, text),
  to: (params) => withText(params, text),
});

function suggestionsOf({ words, categories, organisations, places }: Suggested): SearchSuggestion[] {
  // A category or a place is the better way to the same thing.
  const named = new Set([...categories, ...places].map(({ label }) => label.toLocaleLowerCase()));
  const free = words.filter((word) => !named.has(word.toLocaleLowerCase())).slice(0, WORDS);
  return [
    ...free.map((word): SearchSuggestion => ({
      id: `word ${word}`,
      label: word,
      words: word,
      group: t("search.group-words"),
      to: (params) => withText(params, word),
    })),
    ...categories.map(({ id, kind, label }): SearchSuggestion => ({
      id: `category ${id}`,
      label,
      words: "",
      hint: t(`listings.kind-${kind}`),
      group: t("search.group-categories"),
      to: (params) => withCategory(withParam(withParam(params, "q", ""), "kind", kind), id),
    })),
    ...organisations.map(({ id, slug, name, place }): SearchSuggestion => ({
      id: `organisation ${id}`,
      label: name,
      words: "",
      hint: place ?? undefined,
      group: t("search.group-organisations"),
      path: paths.organisation(slug),
      to: (params) => params,
    })),
    ...places.map(({ id, label, within, rest }): SearchSuggestion => ({
      id: `place ${id}`,
      label: rest ? t("search.words-in", { words: rest, place: label }) : label,
      words: rest,
      hint: within ?? undefined,
      group: t("search.group-places"),
      to: (params) => withList(withText(params, readText(rest)), LIST_PARAMS.places, [id]),
    })),
  ];
}
