import { TriangleAlert } from "lucide-react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { countOf, type HandOver, nameOf, type Sample, type Samples, weightWords } from "./samples.ts";

interface Act {
  readonly key: string;
  readonly first: HandOver;
  readonly lines: { readonly sample: Sample; readonly handOver: HandOver }[];
}

/** What changed hands at one time by one person is one hand-over; the latest first. */
function actsOf({ samples }: Samples): Act[] {
  const acts = new Map<string, Act>();
  for (const sample of samples)
    for (const handOver of sample.handOvers) {
      const key = `${handOver.at} ${handOver.kind} ${handOver.person ?? ""}`;
      const act = acts.get(key) ?? { key, first: handOver, lines: [] };
      act.lines.push({ sample, handOver });
      acts.set(key, act);
    }
  return [...acts.values()].toSorted((a, b) => b.first.at.localeCompare(a.first.at));
}

/** Each time samples changed hands: how many, how heavy, in which condition, with photos, and by whom. */
export function HandOvers({ samples }: { samples: Samples }) {
  const acts = actsOf(samples);
  if (acts.length === 0) return null;
  return (
    <div>
      <h3 className="text-13">{t("samples.hand-overs")}</h3>
      <ol className="mt-1.5">
        {acts.map((act) => (
          <HandOverItem key={act.key} act={act} samples={samples} />
        ))}
      </ol>
    </div>
  );
}

function HandOverItem({ act: { first, lines }, samples }: { act: Act; samples: Samples }) {
  const { kind, at, person, side, note, photos } = first;
  const organisation = side === samples.side ? samples.own : samples.other;
  const who =
    person === null ? organisation.name : t("reservations.person-of", { person, organisation: organisation.name });
  const count = countOf(lines.map(({ handOver }) => handOver));
  const remarkable = lines.filter(({ handOver }) => handOver.differs || handOver.condition === "damaged");
  return (
    <li className="grid gap-1 border-t border-line py-2.5" data-print="whole">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span>{t(`samples.did-${kind}`, { who, count })}</span>
        <time dateTime={at} className="text-12 text-ink-faint">
          {formatDateTime(at, { weekday: false })}
        </time>
      </p>
      <p className="text-12 text-ink-muted num">{lines.map(weighedWords).join(t("ui.list-comma"))}</p>
      {remarkable.map(({ sample, handOver }) => (
        <p key={sample.id} className="flex items-center gap-1 text-12 font-mid text-critical">
          <Icon of={TriangleAlert} size={12} />
          {t(handOver.differs ? "samples.differs" : "samples.is-damaged", { name: nameOf(sample) })}
        </p>
      ))}
      {note !== "" && (
        <p className="max-w-measure text-ink-muted">
          <Mixed>{note}</Mixed>
        </p>
      )}
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {photos.map(({ id, small, large }, index) => (
            <li key={id}>
              <a href={large} target="_blank" rel="noreferrer" className="block">
                <img
                  src={small}
                  alt={t("samples.photo", { place: index + 1 })}
                  loading="lazy"
                  className="size-20 rounded-1 border border-line object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function weighedWords({ sample, handOver: { count, weightMg } }: Act["lines"][number]): string {
  const name = nameOf(sample);
  return weightMg === null
    ? t("samples.line-counted", { name, count })
    : t("samples.line-weighed", { name, count, weight: weightWords(weightMg, sample.weightUnit) });
}
