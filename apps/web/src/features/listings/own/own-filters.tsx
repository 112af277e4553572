import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useState } from "react";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { TabCount, tabClass, TabLinks } from "#web/ui/tabs.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { ownParams, STATUSES, type OwnState, type OwnStatus } from "./own-state.ts";

interface OwnFiltersProps {
  state: OwnState;
  onChange: (change: Partial<OwnState>) => void;
  counts: Partial<Outputs["listings"]["own"]["counts"]>;
}

const PAUSE = 250;

/** Status as tabs with figures, and words from the title. */
export function OwnFilters({ state, onChange, counts }: OwnFiltersProps) {
  const total = STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const tab = (status: OwnStatus | null, label: string, count: number) => (
    <Link
      key={label}
      to="."
      search={ownParams({ ...state, status })}
      aria-current={state.status === status ? "page" : undefined}
      activeProps={{}}
      activeOptions={{ exact: true }}
      className={tabClass}
    >
      {label} <TabCount>{formatNumber(count)}</TabCount>
    </Link>
  );
  return (
    <div className="grid gap-3">
      <TabLinks label={t("listings.status")}>
        {tab(null, t("listings.all"), total)}
        {STATUSES.filter((status) => (counts[status] ?? 0) > 0 || state.status === status).map((status) =>
          tab(status, t(`listings.status-${status}`), counts[status] ?? 0),
        )}
      </TabLinks>
      <Words text={state.text} onChange={(text) => onChange({ text })} />
    </div>
  );
}

/** Looks up when the typing rests, not at every key. */
function Words({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const write = (value: string): void => {
    setTyped(value);
    clearTimeout(timer);
    setTimer(setTimeout(() => onChange(value), PAUSE));
  };
  return (
    <TextField
      hideLabel
      type="search"
      size="s"
      icon={Search}
      label={t("listings.own-filter")}
      placeholder={t("listings.own-filter")}
      className="max-w-75"
      maxLength={100}
      value={typed}
      onChange={({ target }) => write(target.value)}
    />
  );
}
