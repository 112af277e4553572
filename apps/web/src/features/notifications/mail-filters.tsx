import { Search } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { MAIL_STATES, type MailState } from "./mail-table.tsx";

const PAUSE = 250;

export interface MailWish {
  readonly state: MailState | undefined;
  readonly recipient: string;
}

/** Looks up when the typing rests. */
export function MailFilters({ wish, onChange }: { wish: MailWish; onChange: (wish: MailWish) => void }) {
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const write = (recipient: string): void => {
    clearTimeout(timer);
    setTimer(setTimeout(() => onChange({ ...wish, recipient }), PAUSE));
  };
  return (
    <div className="flex flex-wrap gap-3" role="search">
      <TextField
        type="search"
        size="s"
        hideLabel
        className="w-72 max-w-full"
        icon={Search}
        label={t("secretariat.mails-find")}
        placeholder={t("secretariat.mails-find")}
        maxLength={100}
        defaultValue={wish.recipient}
        onChange={({ target }) => write(target.value)}
      />
      <Select
        hideLabel
        size="s"
        className="w-44"
        label={t("secretariat.mails-state")}
        placeholder={t("secretariat.mails-all")}
        options={MAIL_STATES.map((state) => ({ value: state, label: t(`secretariat.mails-state-${state}`) }))}
        value={wish.state ?? ""}
        onChange={({ target }) => onChange({ ...wish, state: MAIL_STATES.find((state) => state === target.value) })}
      />
    </div>
  );
}
