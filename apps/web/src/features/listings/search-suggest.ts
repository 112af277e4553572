import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import type { Suggestion } from "#web/ui/suggest-input.tsx";
import { withCategory, withParam, withText, type SearchParams } from "./search-params.ts";
import { readText } from "./search-state.ts";

/** A suggestion that also knows the search it leads to. */
export interface SearchSuggestion extends Suggestion {
  to: (params: SearchParams) => SearchParams;
}

const PAUSE = 120;
const WORDS = 6;

/** Words and categories that complete what is typed; asked for when the hand rests. */
export function useSuggestions(): { suggestions: SearchSuggestion[]; ask: (text: string) => void } {
  const [asked, setAsked] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = (typed: string) => {
    clearTimeout(timer.current);
    const text = readText(typed);
    if (text === "") return setAsked("");
    timer.current = setTimeout(() => setAsked(text), PAUSE);
  };
  const { data } = useQuery({
    ...trpc.listings.suggest.queryOptions({ text: asked, locale }),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    retry: false,
  });
  if (asked === "" || !data) return { suggestions: [], ask };
  const categories = data.categories.map(({ id, kind, label }) => ({
    id: `category ${id}`,
    label,
    hint: t(`listings.kind-${kind}`),
    to: (params: SearchParams) => withCategory(withParam(withParam(params, "q", ""), "kind", kind), id),
  }));
  // A category is the better way to the same thing.
  const named = new Set(data.categories.map(({ label }) => label.toLocaleLowerCase()));
  const free = data.words.filter((word) => !named.has(word.toLocaleLowerCase())).slice(0, WORDS);
  const words = free.map((word) => ({
    id: `word ${word}`,
    label: word,
    to: (params: SearchParams) => withText(params, word),
  }));
  return { suggestions: [...words, ...categories], ask };
}
