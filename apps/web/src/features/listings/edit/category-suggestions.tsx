import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { ActionChip } from "#web/ui/chip.tsx";
import { useChooseCategory } from "./choose-category.ts";
import { useListingForm } from "./form.ts";

const PAUSE = 300;
const SHOWN = 3;

/** A text as it stands once its writer pauses. */
export function useSettled(first: string): readonly [settled: string, write: (next: string) => void] {
  const [settled, setSettled] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSettled(next), PAUSE);
  };
  return [settled, write];
}

/** Where the title says that the listing belongs, until a category is chosen. */
export function CategorySuggestions({ title }: { title: string }) {
  const { content, kind, goTo } = useListingForm();
  const choose = useChooseCategory();
  const id = useId();
  const text = title.trim();
  const { data } = useQuery({
    ...trpc.listings.suggestCategory.queryOptions({ text, kind, locale }),
    enabled: content.categoryId === null && text !== "",
    placeholderData: keepPreviousData,
  });
  const suggested = text === "" ? [] : (data?.categories ?? []).slice(0, SHOWN);
  if (content.categoryId !== null || suggested.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className="-mt-2.5 flex flex-wrap items-center gap-1.5">
      <span id={id} className="me-1 text-13 text-ink-muted">
        {t("listings.suggested-categories")}
      </span>
      {suggested.map(({ id: categoryId, label, words }) => (
        <ActionChip
          key={categoryId}
          title={t("listings.suggested-because", { words: words.join(", ") })}
          onPress={() => {
            choose(categoryId);
            goTo("what", "categoryId");
          }}
        >
          {label}
        </ActionChip>
      ))}
    </div>
  );
}
