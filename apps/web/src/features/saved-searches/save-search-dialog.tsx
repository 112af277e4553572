import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type Pace, paceOf, paceOptions } from "./pace.ts";

interface SaveSearchDialogProps {
  search: Pick<Inputs["savedSearches"]["save"], "text" | "filters">;
  /** What it is called until the person says otherwise. */
  suggestedName: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const NAME_MAX = 80;

/** Keeps a search under a name, and asks how soon to hear of what is new for it. */
export function SaveSearchDialog({ search, suggestedName, open, onOpenChange }: SaveSearchDialogProps) {
  const navigate = useNavigate();
  const [name, setName] = useState(suggestedName.slice(0, NAME_MAX));
  const [pace, setPace] = useState<Pace>("daily");
  const save = useMutation(
    trpc.savedSearches.save.mutationOptions({
      onSuccess: async () => {
        onOpenChange(false);
        const seeAll = () => void navigate({ to: paths.savedSearches });
        toast(t("saved.done"), { action: { label: t("saved.see-all"), run: seeAll } });
        await queryClient.invalidateQueries(trpc.savedSearches.pathFilter());
      },
    }),
  );
  return (
    <FormDialog
      open={open}
      title={t("saved.save-title")}
      description={t("saved.save-lead")}
      submit={t("saved.save")}
      busy={save.isPending}
      incomplete={name.trim() === ""}
      refusal={save.isError && failureText(save.error)}
      onSubmit={() => save.mutate({ ...search, name, pace, locale })}
      onClose={() => onOpenChange(false)}
    >
      <TextField
        label={t("saved.name")}
        value={name}
        maxLength={NAME_MAX}
        required
        onChange={({ target }) => setName(target.value)}
      />
      <RadioCards
        label={t("saved.pace")}
        options={paceOptions()}
        value={pace}
        onChange={(value) => setPace(paceOf(value))}
      />
    </FormDialog>
  );
}
