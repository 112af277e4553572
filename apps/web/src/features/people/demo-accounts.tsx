import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { LinkButton } from "#web/ui/link.tsx";

type Account = NonNullable<Outputs["alliance"]["entrance"]["demo"]>["accounts"][number];

/** The accounts of the demo alliance; one press fills the form. */
export function DemoAccounts({
  accounts,
  onChoose,
}: {
  accounts: readonly Account[];
  onChoose: (email: string) => void;
}) {
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="border-t border-ink pt-3 text-16 font-head">
        {t("people.demo-accounts")}
      </h2>
      <p className="mt-1 text-13 text-ink-muted">{t("people.demo-accounts-lead")}</p>
      <ul className="mt-3">
        {accounts.map(({ email, name, who }) => (
          <li
            key={email}
            className="grid gap-x-6 border-b border-line py-2.5 text-14 wide:grid-cols-[minmax(0,1fr)_auto]"
          >
            <LinkButton look="name" onClick={() => onChoose(email)}>
              {who}
            </LinkButton>
            <span className="text-13 text-ink-faint">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
