import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Combobox } from "#web/ui/combobox.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status } from "#web/ui/status.tsx";
import { TestMode } from "./test-mode.tsx";

type Account = Outputs["billing"]["account"];

interface CardAccountProps {
  account: Account;
  /** Where an organisation can be registered. */
  countries: readonly { readonly code: string; readonly name: string }[];
}

/** How the organisation gets paid by card: how far its account at the card company is, and what comes next. */
export function CardAccount({ account, countries }: CardAccountProps) {
  const { possible, mode } = account;
  return (
    <Section look="work" heading={t("billing.card-payments")} context={t("billing.card-payments-context")}>
      <div className="grid gap-4">
        {possible && <TestMode mode={mode} />}
        {possible ? (
          <Progressing account={account} countries={countries} />
        ) : (
          <Callout heading={t("billing.card-not-possible")}>{t("billing.card-not-possible-next")}</Callout>
        )}
      </div>
    </Section>
  );
}

function Progressing({ account, countries }: CardAccountProps) {
  const { opened, submitted, transfers, payouts, requirements, dueBy, disabledReason, can } = account;
  const ready = transfers && payouts;
  return (
    <div className="grid max-w-160 gap-5">
      <Status tone={ready ? "positive" : submitted ? "caution" : "neutral"}>
        {t(ready ? "billing.card-ready" : submitted ? "billing.card-checking" : "billing.card-not-yet")}
      </Status>
      <Facts
        facts={[
          { term: t("billing.step-open"), value: <Done done={opened} /> },
          { term: t("billing.step-details"), value: <Done done={submitted} /> },
          { term: t("billing.step-transfers"), value: <Done done={transfers} /> },
          { term: t("billing.step-payouts"), value: <Done done={payouts} /> },
        ]}
      />
      {requirements.length > 0 && (
        <Callout
          tone="caution"
          heading={dueBy === null ? t("billing.wanted") : t("billing.wanted-until", { time: formatDateTime(dueBy) })}
        >
          {t("billing.wanted-count", { count: requirements.length })}
        </Callout>
      )}
      {disabledReason !== null && (
        <Callout tone="critical" heading={t("billing.card-stopped")}>
          {t("billing.card-stopped-next")}
        </Callout>
      )}
      {can.open ? (
        <OpenAccount account={account} countries={countries} />
      ) : (
        <p className="text-ink-muted">{t("billing.owners-only")}</p>
      )}
    </div>
  );
}

const Done = ({ done }: { done: boolean }) => (
  <Status tone={done ? "positive" : "neutral"}>{t(done ? "billing.done" : "billing.not-yet")}</Status>
);

const again = () => queryClient.invalidateQueries(trpc.billing.pathFilter());
const leave = ({ url }: { url: string }) => location.assign(url);

function OpenAccount({ account: { country, opened, submitted, requirements, can }, countries }: CardAccountProps) {
  const [chosen, setChosen] = useState(country);
  const open = useMutation(trpc.billing.openAccount.mutationOptions({ onSuccess: leave }));
  const dashboard = useMutation(trpc.billing.accountDashboard.mutationOptions({ onSuccess: leave }));
  const refresh = useMutation(trpc.billing.refreshAccount.mutationOptions({ onSuccess: again }));
  const error = open.error ?? dashboard.error ?? refresh.error;
  const options = countries.map(({ code, name }) => ({ value: code, label: name }));
  const goOn = !submitted || requirements.length > 0;
  return (
    <div className="grid gap-4">
      {country === null && (
        <Combobox
          label={t("billing.country")}
          hint={t("billing.country-hint")}
          options={options}
          value={options.find(({ value }) => value === chosen) ?? null}
          onChange={(option) => setChosen(option?.value ?? null)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {goOn && (
          <Button
            look="ink"
            disabled={chosen === null}
            busy={open.isPending || open.isSuccess}
            onClick={() => open.mutate({ locale, ...(chosen === null ? {} : { country: chosen }) })}
          >
            {t(opened ? "billing.continue-onboarding" : "billing.start-onboarding")}
          </Button>
        )}
        {can.dashboard && (
          <Button busy={dashboard.isPending || dashboard.isSuccess} onClick={() => dashboard.mutate()}>
            {t("billing.open-dashboard")}
          </Button>
        )}
        {opened && (
          <Button busy={refresh.isPending} onClick={() => refresh.mutate()}>
            {t("billing.look-again")}
          </Button>
        )}
      </div>
      {error !== null && (
        <Callout tone="critical" announce>
          {failureText(error)}
        </Callout>
      )}
    </div>
  );
}
