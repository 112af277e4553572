import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { Enquiry, Label } from "./inbox-state.ts";
import { LabelMark } from "./label-mark.tsx";

const again = () => queryClient.invalidateQueries(trpc.enquiries.pathFilter());
const sayFailure = (error: unknown) => toast(failureText(error));
const COLOURS: readonly Inputs["enquiries"]["saveLabel"]["colour"][] = [
  "green",
  "blue",
  "violet",
  "amber",
  "red",
  "grey",
];

interface ThreadLabelsProps {
  enquiry: Enquiry;
  /** All of the organisation's. */
  labels: readonly Label[];
}

/** The organisation's own words for its threads. */
export function ThreadLabels({ enquiry, labels }: ThreadLabelsProps) {
  const chosen = enquiry.labels.map(({ id }) => id);
  const put = useMutation(trpc.enquiries.label.mutationOptions({ onSuccess: again, onError: sayFailure }));
  const toggle = (id: string, on: boolean) =>
    put.mutate({ id: enquiry.id, labelIds: on ? [...chosen, id] : chosen.filter((each) => each !== id) });
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-2 text-13 font-head">{t("enquiries.labels")}</legend>
      {labels.length === 0 && <p className="text-12 text-ink-faint">{t("enquiries.no-labels")}</p>}
      {labels.map((label) => (
        <label key={label.id} className="flex min-h-6 items-center gap-2 coarse:min-h-11">
          <input
            type="checkbox"
            className="mark"
            checked={chosen.includes(label.id)}
            onChange={({ target }) => toggle(label.id, target.checked)}
          />
          <LabelMark label={label} />
        </label>
      ))}
      {enquiry.can.manageLabels && <NewLabel count={labels.length} onMade={(id) => toggle(id, true)} />}
    </fieldset>
  );
}

/** Colours are dealt in turn: a label is known by its word. */
function NewLabel({ count, onMade }: { count: number; onMade: (id: string) => void }) {
  const [name, setName] = useState("");
  const save = useMutation(
    trpc.enquiries.saveLabel.mutationOptions({
      onSuccess: ({ id }) => {
        setName("");
        onMade(id);
      },
      onError: sayFailure,
    }),
  );
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") save.mutate({ name, colour: COLOURS[count % COLOURS.length] ?? "grey" });
      }}
    >
      <TextField
        hideLabel
        size="s"
        className="min-w-0 flex-1"
        label={t("enquiries.new-label")}
        placeholder={t("enquiries.new-label")}
        maxLength={30}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button size="s" type="submit" busy={save.isPending} disabled={name.trim() === ""}>
        {t("enquiries.add")}
      </Button>
    </form>
  );
}
