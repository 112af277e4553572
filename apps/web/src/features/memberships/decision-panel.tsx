import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { cx } from "#web/ui/cx.ts";
import { Icon } from "#web/ui/icon.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { AssigneeField } from "./assignee-field.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { type Decision, DECISIONS, type File } from "./decisions.ts";
import { queueParams, type QueueState } from "./queue-state.ts";

interface DecisionPanelProps {
  file: File;
  state: QueueState;
  onDecided: (decision: Decision) => void;
  className?: string | undefined;
}

/** A decision has a reason, an author and a trail; so it is a panel beside the file, not a dialog. */
export function DecisionPanel({ file, state, onDecided, className }: DecisionPanelProps) {
  const allowed = DECISIONS.filter(({ value }) => file.can[value]);
  return (
    <section
      aria-label={t("secretariat.decide")}
      className={cx(
        "grid min-h-0 content-start gap-5 border-s border-line bg-sunken p-5 max-wide:min-h-dvh max-wide:border-0 max-medium:p-4 wide:overflow-y-auto",
        className,
      )}
    >
      <header>
        <Link
          to={paths.membershipFile(file.id)}
          search={queueParams({ ...state, deciding: false })}
          className={`${linkClass("quiet")} mb-3 inline-flex items-center gap-1.5 wide:hidden`}
        >
          <Icon of={ArrowLeft} size={14} /> {t("secretariat.file")}
        </Link>
        <h2 className="text-14 font-head">{t("secretariat.decide")}</h2>
        <p className="text-ink-muted wide:hidden">{file.organisation.name}</p>
      </header>
      {file.can.assign && <AssigneeField file={file} />}
      {allowed.length === 0 ? (
        <p className="text-ink-muted">{t("secretariat.nothing-to-decide")}</p>
      ) : (
        <DecisionForm file={file} allowed={allowed} onDecided={onDecided} />
      )}
    </section>
  );
}
