import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { toast } from "#web/ui/toast.tsx";
import { type AvailabilityView, differ, type Draft, draftOf, inputOf } from "./draft.ts";

/** One draft and one save. `base` is what the server had when the writing began. */
export function useEditor(view: AvailabilityView) {
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState<Draft>(() => draftOf(view));
  const [theirs, setTheirs] = useState<AvailabilityView | null>(null);
  const settle = (saved: AvailabilityView): void => {
    setBase(saved);
    setDraft(draftOf(saved));
    setTheirs(null);
  };
  const save = useMutation(
    trpc.availability.update.mutationOptions({
      async onSuccess(saved) {
        settle(saved);
        toast(t("availability.saved"));
        await queryClient.invalidateQueries();
      },
      async onError(error) {
        if (failureOf(error).status !== 409) return;
        const query = trpc.availability.get.queryOptions({ listingId: base.listingId }, { staleTime: 0 });
        setTheirs(await queryClient.fetchQuery(query));
      },
    }),
  );
  const failure = failureOf(save.error);
  const wrong = issuesByField(failure.fields);
  return {
    base,
    draft,
    theirs,
    isDirty: differ(draftOf(base), draft),
    isSaving: save.isPending,
    refusal: save.isError && failure.status !== 409 ? failureText(save.error) : null,
    error: (path: string): string | undefined => wrong.get(path),
    set: (change: Partial<Draft>): void => setDraft((now) => ({ ...now, ...change })),
    put: (change: Partial<Draft["settings"]>): void =>
      setDraft((now) => ({ ...now, settings: { ...now.settings, ...change } })),
    save: (onWrong: (paths: readonly string[]) => void): void => {
      if (save.isPending) return;
      save.mutate(inputOf(draft, base), {
        onError: (error) => onWrong((failureOf(error).fields ?? []).map(({ path }) => path)),
      });
    },
    /** Over what somebody else has saved meanwhile, after it was looked at. */
    saveOver: (): void => {
      if (theirs === null || save.isPending) return;
      setBase(theirs);
      setTheirs(null);
      save.mutate(inputOf(draft, theirs));
    },
    reset: (): void => {
      save.reset();
      settle(theirs ?? base);
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
