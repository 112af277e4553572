import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { countOf, lastSeen, nameOf, type Sample, type Samples, weightWords } from "./samples.ts";

const columns = (): Column<Sample>[] => [
  {
    id: "sample",
    head: t("samples.sample-head"),
    cell: (sample) => (
      <>
        <Mixed>{nameOf(sample)}</Mixed>
        <small className="num">{sample.code}</small>
      </>
    ),
  },
  { id: "material", head: t("samples.material"), cell: ({ material }) => <Mixed>{material}</Mixed> },
  {
    id: "count",
    head: t("samples.count"),
    end: true,
    cell: (sample) => <span className="num">{lastSeen(sample).count}</span>,
  },
  { id: "weight", head: t("samples.weight"), end: true, cell: (sample) => <Weight sample={sample} /> },
  { id: "status", head: t("samples.status"), cell: ({ status }) => t(`samples.status-${status}`) },
];

function Weight({ sample }: { sample: Sample }) {
  const { weightMg } = lastSeen(sample);
  return (
    <span className="num">
      {weightMg === null ? t("samples.not-weighed") : weightWords(weightMg, sample.weightUnit)}
    </span>
  );
}

/** What goes along with the parcel, or stays at the counter: who, what, how heavy, and two signatures. */
export function Slip({ samples }: { samples: Samples }) {
  const [lab, booker] = samples.side === "provider" ? [samples.own, samples.other] : [samples.other, samples.own];
  return (
    <div className="grid max-w-[860px] gap-5">
      <Facts
        facts={[
          { key: "number", term: t("samples.reservation"), value: <span className="num">{samples.number}</span> },
          {
            key: "what",
            term: t("reservations.what"),
            value: <Foreign lang={samples.titleLocale}>{samples.title}</Foreign>,
          },
          { key: "lab", term: t("samples.lab"), value: <Mixed>{lab.name}</Mixed> },
          { key: "booker", term: t("samples.booker"), value: <Mixed>{booker.name}</Mixed> },
          {
            key: "day",
            term: t("samples.arrives"),
            value: formatDate(samples.arrivesAt, { zone: samples.timeZone, weekday: true, year: "always" }),
          },
          { key: "count", term: t("samples.count"), value: countOf(samples.samples) },
        ]}
      />
      <Table caption={t("samples.samples")} columns={columns()} rows={samples.samples} keyOf={({ id }) => id} />
      <div className="grid grid-cols-2 gap-8 pt-8" data-print="whole">
        {[t("samples.handed-by"), t("samples.taken-by")].map((role) => (
          <p key={role} className="border-t border-ink pt-1.5 text-12 text-ink-muted">
            {role} · {t("samples.sign")}
          </p>
        ))}
      </div>
    </div>
  );
}
