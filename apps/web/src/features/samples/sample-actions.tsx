import { useState } from "react";
import { t, type MessageId } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { type Action, countOf, type Sample, type Samples } from "./samples.ts";
import type { SampleActs } from "./use-samples.ts";

/** What a dialog about some samples gets. */
export interface SampleDialogProps {
  samples: Samples;
  chosen: readonly Sample[];
  acts: SampleActs;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
}

type Asked = Exclude<Action, "withdraw">;

/** In the order in which they come. Adding a report also reports, so `report` is its button as well. */
const STEPS: readonly { readonly asked: Asked; readonly label: MessageId; readonly critical?: boolean }[] = [
  { asked: "receive", label: "samples.do-receive" },
  { asked: "start", label: "samples.do-start" },
  { asked: "report", label: "samples.do-report" },
  { asked: "return", label: "samples.do-return" },
  { asked: "take-back", label: "samples.do-take-back" },
  { asked: "use-up", label: "samples.do-use-up" },
  { asked: "lose", label: "samples.do-lose", critical: true },
];

/** What is the exception is done with samples that somebody has chosen, never with all by default. */
const isUsual = ({ status }: Sample, asked: Asked): boolean =>
  asked !== "lose" && (asked !== "return" || status === "reported");

/** Under test there is always a report to add, whether or not one is prepared. */
const canDo = ({ can, status }: Sample, asked: Asked, mayReport: boolean): boolean =>
  asked === "report" ? mayReport && (status === "received" || status === "in-test") : can.includes(asked);

interface SampleActionsProps {
  samples: Samples;
  selected: ReadonlySet<string>;
  onDone: () => void;
  acts: SampleActs;
}

/** Every step that can be taken with what is selected; with nothing selected, with all that it fits. */
export function SampleActions({ samples, selected, onDone, acts }: SampleActionsProps) {
  const [doing, setDoing] = useState<{ asked: Asked; chosen: readonly Sample[]; count: number; open: boolean } | null>(
    null,
  );
  const among = selected.size === 0 ? samples.samples : samples.samples.filter(({ id }) => selected.has(id));
  const offered = STEPS.flatMap((step) => {
    const chosen = among.filter(
      (sample) => canDo(sample, step.asked, samples.can.report) && (selected.size > 0 || isUsual(sample, step.asked)),
    );
    return chosen.length === 0 ? [] : [{ ...step, chosen }];
  });
  const mayChoose = selected.size === 0 && samples.samples.some(({ can }) => can.includes("lose"));
  if (offered.length === 0 && !mayChoose && doing === null) return null;
  return (
    <div data-print="none" role="group" aria-label={t("samples.steps")} className="flex flex-wrap items-center gap-2">
      {offered.map(({ asked, label, critical, chosen }) => (
        <Button
          key={asked}
          look={critical ? "critical" : asked === offered[0]?.asked ? "ink" : "outlined"}
          onClick={() => setDoing({ asked, chosen, count: (doing?.count ?? 0) + 1, open: true })}
        >
          {t(label, { count: countOf(chosen) })}
        </Button>
      ))}
      {mayChoose && <p className="basis-full text-12 text-ink-faint">{t("samples.choose-some")}</p>}
      {doing && (
        <Asking
          key={doing.count}
          {...{ samples, acts, onDone }}
          asked={doing.asked}
          chosen={doing.chosen}
          open={doing.open}
          onOpenChange={(open) => setDoing({ ...doing, open })}
        />
      )}
    </div>
  );
}

function Asking({ asked, ...dialog }: SampleDialogProps & { asked: Asked }) {
  switch (asked) {
    case "receive":
    case "return":
    case "take-back":
      return <HandOverDialog {...dialog} kind={asked} />;
    case "report":
      return <ReportDialog {...dialog} replaced={null} />;
    default:
      return <MoveDialog {...dialog} move={asked} />;
  }
}
