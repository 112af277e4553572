import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState, type FormEvent } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
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
  const form = useId();
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !save.isPending) save.mutate({ ...search, name, pace, locale });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("saved.save-title")}
      description={t("saved.save-lead")}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t("people.cancel")}</Button>
          <Button look="ink" type="submit" form={form} busy={save.isPending} disabled={name.trim() === ""}>
            {t("saved.save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-5">
        {save.isError && (
          <Callout tone="critical" announce>
            {failureText(save.error)}
          </Callout>
        )}
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
      </form>
    </Dialog>
  );
}
