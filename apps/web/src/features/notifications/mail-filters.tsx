import { t } from "#web/lib/i18n.ts";
import { Select } from "#web/ui/select.tsx";
import { WordsField } from "#web/ui/words-field.tsx";
import { MAIL_STATES, type MailState } from "./mail-table.tsx";

export interface MailWish {
  readonly state: MailState | undefined;
  readonly recipient: string;
}

export function MailFilters({ wish, onChange }: { wish: MailWish; onChange: (wish: MailWish) => void }) {
  return (
    <div className="flex flex-wrap gap-3" role="search">
      <WordsField
        className="w-72 max-w-full"
        label={t("secretariat.mails-find")}
        text={wish.recipient}
        onChange={(recipient) => onChange({ ...wish, recipient })}
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
