import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { instantAt } from "#web/lib/zoned-time.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateTimeField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { BlockEvent } from "./events.ts";
import type { Resource } from "./floor.tsx";

const refresh = () => queryClient.invalidateQueries(trpc.availability.pathFilter());

interface AddBlockProps {
  readonly resources: readonly Resource[];
  readonly zone: string;
  readonly day: string;
  readonly onClose: () => void;
}

/** Time that is kept for maintenance or work of one's own. */
export function AddBlock({ resources, zone, day, onClose }: AddBlockProps) {
  const [id] = useState(() => newId());
  const [listingId, setListing] = useState(resources[0]?.id ?? "");
  const [from, setFrom] = useState(`${day}T09:00`);
  const [to, setTo] = useState(`${day}T12:00`);
  const [units, setUnits] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const resource = resources.find((each) => each.id === listingId);
  const facts = resource?.facts ?? null;
  // Hours are those of the machine's own clock, which is not known before its facts are.
  const own = facts?.timeZone ?? zone;
  const add = useMutation(
    trpc.availability.blocks.add.mutationOptions({
      async onSuccess() {
        await refresh();
        toast(t("availability.block-added"));
        onClose();
      },
    }),
  );
  const [start, end] = [instantAt(from, own), instantAt(to, own)];
  const whole = start !== null && end !== null && end > start;
  return (
    <FormDialog
      title={t("availability.add-block")}
      description={t("availability.add-block-hint")}
      submit={t("availability.add-block")}
      busy={add.isPending}
      incomplete={!whole || facts === null}
      refusal={add.isError && failureText(add.error)}
      onSubmit={() =>
        whole && facts !== null && add.mutate({ id, listingId, from: start, to: end, units: units ?? "all", note })
      }
      onClose={onClose}
    >
      <Select
        label={t("availability.resource")}
        value={listingId}
        options={resources.map(({ id: value, title }) => ({ value, label: title }))}
        onChange={({ target }) => setListing(target.value)}
      />
      <DateTimeField label={t("ui.from")} value={from} onChange={setFrom} />
      <DateTimeField
        label={t("ui.to")}
        value={to}
        onChange={setTo}
        error={start !== null && end !== null && end <= start && t("app.field-ends-before-start")}
      />
      {facts !== null && facts.units > 1 && (
        <NumberField
          optional
          decimals={0}
          min={1}
          max={facts.units}
          label={t("availability.block-units")}
          hint={t("availability.block-units-hint")}
          value={units}
          onChange={setUnits}
        />
      )}
      <TextField
        optional
        label={t("availability.block-note")}
        placeholder={t("availability.block-note-example")}
        maxLength={200}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </FormDialog>
  );
}

interface RemoveBlockProps {
  readonly resource: Resource;
  readonly event: BlockEvent;
  readonly zone: string;
  readonly onClose: () => void;
}

/** Given free again; the toast takes it back. */
export function RemoveBlock({ resource, event: { block, from, to }, zone, onClose }: RemoveBlockProps) {
  const add = useMutation(
    trpc.availability.blocks.add.mutationOptions({ onSuccess: refresh, onError: (error) => toast(failureText(error)) }),
  );
  const remove = useMutation(trpc.availability.blocks.remove.mutationOptions({ onSuccess: refresh }));
  return (
    <ConfirmDialog
      critical
      open
      onOpenChange={(open) => !open && onClose()}
      question={t("availability.remove-block-question", { title: resource.title })}
      consequence={[block.note, formatPeriod(from, to, { zone })].filter(Boolean).join(t("ui.list-comma"))}
      confirm={t("availability.remove-block")}
      explain={failureText}
      onConfirm={async () => {
        await remove.mutateAsync({ id: block.id });
        const again = {
          listingId: resource.id,
          from: block.from,
          to: block.to,
          units: [...block.units],
          note: block.note,
        };
        toast(t("availability.block-removed"), { undo: () => add.mutate({ id: newId(), ...again }) });
      }}
    />
  );
}
