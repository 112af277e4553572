import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ListingAction } from "@commonbench/domain/listings/schemas";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { toast } from "#web/ui/toast.tsx";

type OwnAction = Exclude<ListingAction, "remove" | "restore">;

/** The way back from an action, where there is one. */
const UNDO: Partial<Record<OwnAction, OwnAction>> = { pause: "reopen", close: "reopen" };
const DONE = {
  publish: "listings.done-publish",
  pause: "listings.done-pause",
  close: "listings.done-close",
  reopen: "listings.done-reopen",
} as const;

const refresh = (): Promise<void> => queryClient.invalidateQueries(trpc.listings.pathFilter());
const onError = (error: unknown): void => toast(failureText(error));

export interface ListingActions {
  act: (id: string, action: OwnAction) => void;
  clone: (id: string) => void;
  /** Rejects when it is refused, for the dialog that asked. */
  discard: (id: string) => Promise<unknown>;
  /** Which listing is being changed; a second press waits. */
  busy: string | null;
}

/** What an organisation can do with its listing, the same from its page and from the table. */
export function useListingActions(): ListingActions {
  const navigate = useNavigate();
  const acting = useMutation(trpc.listings.act.mutationOptions({ onError, onSettled: refresh }));
  const cloning = useMutation(
    trpc.listings.clone.mutationOptions({
      onError,
      onSuccess: async ({ id }) => {
        toast(t("listings.done-clone"));
        await refresh();
        await navigate({ to: paths.editListing(id) });
      },
    }),
  );
  const discarding = useMutation(trpc.listings.discard.mutationOptions({ onSuccess: refresh }));
  const act = (id: string, action: OwnAction): void => {
    const back = UNDO[action];
    acting.mutate(
      { id, action },
      { onSuccess: () => toast(t(DONE[action]), back ? { undo: () => acting.mutate({ id, action: back }) } : {}) },
    );
  };
  const busy = acting.isPending ? acting.variables.id : cloning.isPending ? cloning.variables.id : null;
  return { act, clone: (id) => cloning.mutate({ id }), discard: (id) => discarding.mutateAsync({ id }), busy };
}
