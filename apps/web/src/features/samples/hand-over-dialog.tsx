import { CONDITIONS, type HandOver, PHOTOS_MAX } from "@commonbench/domain/samples/schemas";
import { differs, fromMilligrams, toMilligrams } from "@commonbench/domain/samples/weights";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import type { SampleDialogProps } from "./sample-actions.tsx";
import { countOf, lastSeen, nameOf, type Sample, weightWords } from "./samples.ts";
import { SentFiles } from "./sent-files.tsx";
import { NotSent, useSentFiles } from "./use-sent-files.ts";

interface Line {
  readonly count: number | null;
  /** In the unit in which it was declared. */
  readonly weight: number | null;
  readonly condition: (typeof CONDITIONS)[number];
}

const NOTE_MAX = 1000;

const lineOf = (sample: Sample): Line => ({ count: lastSeen(sample).count, weight: null, condition: "fine" });
const milligramsOf = ({ weight }: Line, { weightUnit }: Sample): number | null =>
  weight === null ? null : toMilligrams(weight, weightUnit);
const isWrong = (line: Line, sample: Sample): boolean =>
  line.count === null ||
  !Number.isInteger(line.count) ||
  line.count < 1 ||
  (line.weight !== null && milligramsOf(line, sample) === null);

/** What is counted, weighed and seen as samples change hands. */
export function HandOverDialog({
  samples,
  chosen,
  acts,
  onDone,
  kind,
  ...dialog
}: SampleDialogProps & { kind: HandOver }) {
  const [lines, setLines] = useState<readonly Line[]>(() => chosen.map(lineOf));
  const photos = useSentFiles(PHOTOS_MAX);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (chosen.some((sample, at) => isWrong(lines[at] ?? lineOf(sample), sample))) throw new WrongLines();
    await acts.handOver({
      reservationId: samples.reservationId,
      kind,
      note,
      photoIds: await photos.settled(),
      lines: chosen.map((sample, at) => {
        const line = lines[at] ?? lineOf(sample);
        const { id, version } = sample;
        return { id, version, count: line.count ?? 1, weightMg: milligramsOf(line, sample), condition: line.condition };
      }),
    });
    onDone();
  };
  return (
    <ConfirmDialog
      {...dialog}
      question={t(`samples.${kind}-question`, { count: countOf(chosen) })}
      consequence={t(`samples.${kind}-consequence`, { name: samples.other.name })}
      confirm={t(`samples.confirm-${kind}`)}
      keep={t("reservations.not-yet")}
      explain={explain}
      onConfirm={save}
    >
      <ul className="grid gap-3">
        {chosen.map((sample, at) => (
          <HandOverLine
            key={sample.id}
            sample={sample}
            line={lines[at] ?? lineOf(sample)}
            tried={tried}
            onChange={(line) => setLines(lines.map((each, index) => (index === at ? line : each)))}
          />
        ))}
      </ul>
      <SentFiles label={t("samples.photos")} hint={t("samples.photos-hint")} documents={false} sent={photos} />
      <TextArea
        optional
        rows={2}
        label={t("samples.condition-note")}
        maxLength={NOTE_MAX}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </ConfirmDialog>
  );
}

class WrongLines extends Error {}

function explain(error: unknown): string {
  if (error instanceof NotSent) return t("samples.not-sent");
  return error instanceof WrongLines ? t("samples.check-lines") : failureText(error);
}

interface HandOverLineProps {
  sample: Sample;
  line: Line;
  tried: boolean;
  onChange: (line: Line) => void;
}

function HandOverLine({ sample, line, tried, onChange }: HandOverLineProps) {
  const before = lastSeen(sample);
  const name = nameOf(sample);
  const weightMg = milligramsOf(line, sample);
  const off = line.count !== null && differs(before, { count: line.count, weightMg });
  const wrong = tried && isWrong(line, sample);
  return (
    <li className="grid gap-1.5 border-t border-line pt-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-mid">
          <Mixed>{name}</Mixed>
        </span>
        <span className="text-12 text-ink-faint num">{sample.code}</span>
      </p>
      <div className="grid grid-cols-[5rem_minmax(0,1fr)_minmax(0,1fr)] items-end gap-2">
        <NumberField
          label={t("samples.count")}
          decimals={0}
          min={1}
          value={line.count}
          onChange={(count) => onChange({ ...line, count })}
        />
        <NumberField
          label={t("samples.weight")}
          unit={sample.weightUnit}
          placeholder={
            before.weightMg === null ? undefined : String(fromMilligrams(before.weightMg, sample.weightUnit))
          }
          value={line.weight}
          onChange={(weight) => onChange({ ...line, weight })}
        />
        <Select
          label={t("samples.condition")}
          options={CONDITIONS.map((condition) => ({ value: condition, label: t(`samples.condition-${condition}`) }))}
          value={line.condition}
          onChange={({ target }) =>
            onChange({ ...line, condition: CONDITIONS.find((each) => each === target.value) ?? "fine" })
          }
        />
      </div>
      <p role="status" className={wrong || off ? "text-12 text-critical" : "sr-only"}>
        {wrong ? t("samples.check-line") : off ? offWords(sample, before) : ""}
      </p>
    </li>
  );
}

const offWords = ({ weightUnit }: Sample, { count, weightMg }: { count: number; weightMg: number | null }): string =>
  weightMg === null
    ? t("samples.off-count", { count })
    : t("samples.off-weight", { count, weight: weightWords(weightMg, weightUnit) });
