import { TriangleAlert } from "lucide-react";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { ClockWords, SampleStatus } from "./sample-status.tsx";
import { lastSeen, nameOf, type Sample, type Samples, weightWords } from "./samples.ts";

interface SampleTableProps {
  samples: Samples;
  selected: ReadonlySet<string> | undefined;
  onSelect: (selected: ReadonlySet<string>) => void;
}

export function SampleTable({ samples, selected, onSelect }: SampleTableProps) {
  const selection = selected === undefined ? {} : { selected, onSelect };
  return (
    <Table
      caption={t("samples.samples")}
      columns={columnsOf(samples)}
      rows={samples.samples}
      keyOf={({ id }) => id}
      nameOf={nameOf}
      {...selection}
    />
  );
}

const columnsOf = ({ timeZone }: Samples): Column<Sample>[] => [
  {
    id: "sample",
    head: t("samples.sample-head"),
    cell: (sample) => (
      <>
        <span className="font-mid">
          <Mixed>{nameOf(sample)}</Mixed>
        </span>
        {sample.label !== "" && sample.material !== "" && (
          <small>
            <Mixed>{sample.material}</Mixed>
          </small>
        )}
        <small className="num whitespace-nowrap">{sample.code}</small>
      </>
    ),
  },
  { id: "amount", head: t("samples.amount"), cell: (sample) => <Amount sample={sample} /> },
  {
    id: "status",
    head: t("samples.status"),
    cell: (sample) => (
      <>
        <SampleStatus status={sample.status} />
        <ClockWords sample={sample} timeZone={timeZone} />
        {sample.handOvers.some(({ condition }) => condition === "damaged") && (
          <small className="text-critical!">{t("samples.damaged")}</small>
        )}
      </>
    ),
  },
];

/** As it was seen last, beside what was announced where that is something else. */
function Amount({ sample }: { sample: Sample }) {
  const { count, weightMg } = lastSeen(sample);
  const differs = sample.handOvers.some((each) => each.differs);
  return (
    <>
      <span className="num whitespace-nowrap">{t("samples.pieces", { count })}</span>
      {weightMg !== null && <small className="num whitespace-nowrap">{weightWords(weightMg, sample.weightUnit)}</small>}
      {differs && (
        <small className="flex! items-center gap-1 text-critical!">
          <Icon of={TriangleAlert} size={12} />
          {t("samples.differs-from", { announced: announcedWords(sample) })}
        </small>
      )}
    </>
  );
}

const announcedWords = ({ count, weightMg, weightUnit }: Sample): string =>
  weightMg === null
    ? formatNumber(count)
    : t("samples.count-and-weight", { count, weight: weightWords(weightMg, weightUnit) });
