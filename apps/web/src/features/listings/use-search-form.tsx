import { useNavigate } from "@tanstack/react-router";
import { useRef, type FormEvent } from "react";
import { t } from "#web/lib/i18n.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { LinkButton } from "#web/ui/link.tsx";
import { recentSearches, rememberSearch } from "./recent-searches.ts";
import type { Draft } from "./search-draft.ts";
import { useGoSearch } from "./search-navigation.ts";
import type { SearchParams } from "./search-params.ts";
import { readText } from "./search-state.ts";
import { useSuggestions } from "./search-suggest.ts";

/** What all looks of the search form share: the words, what completes them, and what sending does. */
export function useSearchForm(params: SearchParams, { text, type, settle, asked, done }: Draft) {
  const go = useGoSearch();
  const navigate = useNavigate();
  const { suggestions, ask } = useSuggestions(text);
  const input = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => input.current?.focus() });
  const attach = (node: HTMLInputElement | null) => {
    input.current = node;
    // What was typed before the app was there stays.
    if (node && node.value !== text) type(node.value, true);
  };
  const replace = params["typing"] !== undefined;
  const leave = (words: string) => (rememberSearch(words), settle(words), ask(""));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const words = readText(text);
    leave(words);
    void go(asked(params, words), { replace }).then(done);
  };
  const pick = ({ id }: { id: string }) => {
    const picked = suggestions.find((each) => each.id === id);
    if (!picked) return;
    leave(picked.words);
    void (picked.path ? navigate({ to: picked.path }) : go(picked.to(params), { replace })).then(done);
  };
  const words = {
    ref: attach,
    "aria-keyshortcuts": "/",
    name: "q",
    maxLength: 200,
    enterKeyHint: "search",
    placeholder: t("search.what-example"),
    listLabel: t("search.suggestions"),
    value: text,
    onChange: (next: string, composing: boolean) => (type(next, composing), ask(next)),
    suggestions,
    foot: suggestions.some(({ onRemove }) => onRemove) && <ForgetRecent />,
    onPick: pick,
  } as const;
  return { go, send, words };
}

const ForgetRecent = () => (
  <span className="flex flex-wrap justify-between gap-x-4">
    <LinkButton look="quiet" onClick={() => recentSearches.write([])}>
      {t("search.forget-recent")}
    </LinkButton>
    <span className="max-medium:hidden">{t("search.recent-delete")}</span>
  </span>
);
