import { LINES_MAX, WEIGHT_UNITS } from "@commonbench/domain/samples/schemas";
import { fromMilligrams, toMilligrams } from "@commonbench/domain/samples/weights";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { type Sample, type Samples } from "./samples.ts";
import type { SampleActs } from "./use-samples.ts";

interface Line {
  readonly key: string;
  /** Null for a new line. */
  readonly id: string | null;
  readonly label: string;
  readonly material: string;
  readonly count: number | null;
  readonly weight: number | null;
  readonly weightUnit: Sample["weightUnit"];
}

const LABEL_MAX = 80;
const MATERIAL_MAX = 160;

const lineOf = ({ id, label, material, count, weightMg, weightUnit }: Sample): Line => ({
  key: id,
  id,
  label,
  material,
  count,
  weight: weightMg === null ? null : fromMilligrams(weightMg, weightUnit),
  weightUnit,
});
const freshLine = (unit: Sample["weightUnit"]): Line => ({
  key: newId(),
  id: null,
  label: "",
  material: "",
  count: 1,
  weight: null,
  weightUnit: unit,
});
const isWrong = ({ count, weight, weightUnit }: Line): boolean =>
  count === null ||
  !Number.isInteger(count) ||
  count < 1 ||
  (weight !== null && toMilligrams(weight, weightUnit) === null);

interface DescribeDialogProps {
  samples: Samples;
  acts: SampleActs;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What is coming: samples one by one, or lots of them. The lines add up to what was booked. */
export function DescribeDialog({ samples, acts, ...dialog }: DescribeDialogProps) {
  const [lines, setLines] = useState<readonly Line[]>(() => samples.samples.map(lineOf));
  const change = (key: string, to: Partial<Line>): void =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...to } : line)));
  const sum = lines.reduce((total, { count }) => total + (count ?? 0), 0);
  const save = async (): Promise<void> => {
    if (lines.some(isWrong) || sum !== samples.booked) throw new WrongLines();
    await acts.describe({
      reservationId: samples.reservationId,
      version: samples.version,
      lines: lines.map(({ id, label, material, count, weight, weightUnit }) => ({
        id,
        label: label.trim(),
        material: material.trim(),
        count: count ?? 1,
        weightMg: weight === null ? null : toMilligrams(weight, weightUnit),
        weightUnit,
      })),
    });
  };
  return (
    <ConfirmDialog
      {...dialog}
      question={t("samples.describe-question")}
      consequence={t("samples.describe-consequence")}
      confirm={t("samples.save-lines")}
      keep={t("reservations.not-yet")}
      explain={(error) =>
        error instanceof WrongLines ? t("samples.check-sum", { count: samples.booked }) : failureText(error)
      }
      onConfirm={save}
    >
      <ol className="grid gap-3">
        {lines.map((line, at) => (
          <DescribedLine
            key={line.key}
            line={line}
            place={at + 1}
            onChange={(to) => change(line.key, to)}
            onRemove={lines.length > 1 ? () => setLines(lines.filter(({ key }) => key !== line.key)) : undefined}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button
          size="s"
          icon={Plus}
          disabled={lines.length >= LINES_MAX}
          onClick={() => setLines([...lines, freshLine(lines.at(-1)?.weightUnit ?? "g")])}
        >
          {t("samples.add-line")}
        </Button>
        <p role="status" className={sum === samples.booked ? "text-ink-muted" : "text-critical"}>
          {t("samples.sum-of", { sum, count: samples.booked })}
        </p>
      </div>
    </ConfirmDialog>
  );
}

class WrongLines extends Error {}

interface DescribedLineProps {
  line: Line;
  place: number;
  onChange: (to: Partial<Line>) => void;
  onRemove: (() => void) | undefined;
}

function DescribedLine({ line, place, onChange, onRemove }: DescribedLineProps) {
  return (
    <li className="grid gap-2 border-t border-line pt-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-2">
        <TextField
          label={t("samples.label", { place })}
          placeholder={t("samples.label-example")}
          maxLength={LABEL_MAX}
          value={line.label}
          onChange={({ target }) => onChange({ label: target.value })}
        />
        <TextField
          label={t("samples.material")}
          placeholder={t("samples.material-example")}
          maxLength={MATERIAL_MAX}
          value={line.material}
          onChange={({ target }) => onChange({ material: target.value })}
        />
        {onRemove && <IconButton icon={X} label={t("samples.remove-line", { place })} onClick={onRemove} />}
      </div>
      <div className="grid grid-cols-[5rem_minmax(0,1fr)_6rem] items-end gap-2">
        <NumberField
          label={t("samples.count")}
          decimals={0}
          min={1}
          value={line.count}
          onChange={(count) => onChange({ count })}
        />
        <NumberField
          optional
          label={t("samples.weight")}
          value={line.weight}
          onChange={(weight) => onChange({ weight })}
        />
        <Select
          label={t("samples.unit")}
          options={WEIGHT_UNITS.map((unit) => ({ value: unit, label: t(`samples.unit-${unit}`) }))}
          value={line.weightUnit}
          onChange={({ target }) => onChange({ weightUnit: WEIGHT_UNITS.find((unit) => unit === target.value) ?? "g" })}
        />
      </div>
    </li>
  );
}
