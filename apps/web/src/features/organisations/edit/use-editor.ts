import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { toast } from "#web/ui/toast.tsx";
import { changedFields, type Draft, draftOf, inputOf, type OrganisationForm } from "./draft.ts";

/** One draft over all tabs. `base` is what the server had when the writing began. */
export function useEditor(view: OrganisationForm) {
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState<Draft>(() => draftOf(view));
  const [theirs, setTheirs] = useState<OrganisationForm | null>(null);
  const settle = (saved: OrganisationForm): void => {
    setBase(saved);
    setDraft(draftOf(saved));
    setTheirs(null);
  };
  const save = useMutation(
    trpc.organisations.update.mutationOptions({
      async onSuccess(saved) {
        settle(saved);
        toast(t("organisations.saved"));
        await queryClient.invalidateQueries();
      },
      async onError(error) {
        if (failureOf(error).reason !== "conflict") return;
        setTheirs(await queryClient.fetchQuery(trpc.organisations.mine.queryOptions(undefined, { staleTime: 0 })));
      },
    }),
  );
  const isDirty = changedFields(draftOf(base), draft).length > 0;
  // Somebody else saved, and nothing was written here: their version is what there is.
  if (view.version > base.version && !isDirty && theirs === null) settle(view);
  const fields = failureOf(save.error).fields;
  const wrong = issuesByField(fields);
  const isConflict = failureOf(save.error).reason === "conflict";
  return {
    base,
    draft,
    theirs,
    isDirty,
    isSaving: save.isPending,
    refusal: save.isError && !isConflict ? failureText(save.error) : null,
    error: (path: string): string | undefined => wrong.get(path),
    set: (change: Partial<Draft>): void => setDraft((now) => ({ ...now, ...change })),
    /** `onWrong`: which fields were refused. */
    save: (onWrong: (paths: readonly string[]) => void): void => {
      if (save.isPending) return;
      save.mutate(inputOf(draft, base.version), {
        onError: (error) => onWrong((failureOf(error).fields ?? []).map(({ path }) => path)),
      });
    },
    /** After both versions were looked at. */
    saveMerged: (next: Draft): void => {
      if (theirs === null || save.isPending) return;
      setDraft(next);
      save.mutate(inputOf(next, theirs.version));
    },
    reset: (): void => {
      save.reset();
      settle(theirs ?? base);
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
