import { t } from "#web/lib/i18n.ts";
import { Mixed } from "#web/ui/mixed.tsx";
import { QrCode } from "#web/ui/qr-code.tsx";
import { nameOf, type Samples, weightWords } from "./samples.ts";

/** One label a line, for the bag: a code that a camera or a scanner reads, and the same to read aloud. */
export function Labels({ samples }: { samples: Samples }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-2 print:grid-cols-2">
      {samples.samples.map((sample) => (
        <li
          key={sample.id}
          data-print="whole"
          className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-2.5 rounded-2 border border-line p-2"
        >
          <QrCode text={sample.code} label={t("samples.qr", { code: sample.code })} className="w-22" />
          <div className="grid min-w-0 gap-0.5">
            <span className="font-mid num">{sample.code}</span>
            <span className="truncate">
              <Mixed>{nameOf(sample)}</Mixed>
            </span>
            <span className="truncate text-12 text-ink-muted">
              <Mixed>{sample.material}</Mixed>
            </span>
            <span className="text-12 num">
              {t("samples.pieces", { count: sample.count })}
              {sample.weightMg !== null && ` · ${weightWords(sample.weightMg, sample.weightUnit)}`}
            </span>
            <span className="truncate text-12 text-ink-muted">
              <Mixed>{(samples.side === "provider" ? samples.other : samples.own).name}</Mixed>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
