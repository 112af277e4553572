import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { allianceName } from "#web/lib/alliance.ts";
import { t, type MessageId } from "#web/lib/i18n.ts";
import { ORGANISATION_CLASSES } from "#web/lib/organisation-classes.ts";
import { paths } from "#web/lib/paths.ts";
import { type Me, useMe } from "#web/lib/session.ts";
import { outlineQuery } from "#web/lib/taxonomy.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Section } from "#web/ui/section.tsx";

const STEPS = ["account", "organisation", "apply", "review", "publish"] as const;
const RIGHTS = ["publish", "members-only", "prices", "programmes", "voice", "leave"] as const;

export function JoinPage() {
  const { data: outline } = useSuspenseQuery(outlineQuery());
  return (
    <main id="main" className="wrap py-10">
      <title>{`${t("memberships.join")} - ${allianceName}`}</title>
      <meta name="description" content={t("memberships.join-lead", { alliance: allianceName })} />
      <PageHead
        heading={t("memberships.join-heading")}
        lead={t("memberships.join-lead", { alliance: allianceName })}
        actions={<NextStep />}
      />
      <Section look="public" heading={t("memberships.how")}>
        <ol className="grid gap-x-6 gap-y-5 medium:grid-cols-5">
          {STEPS.map((step, index) => (
            <li key={step} className="border-t border-line-strong pt-3">
              <span className="display text-28 text-ink-faint num">{index + 1}</span>
              <h3 className="mt-1 text-16 font-head">{t(`memberships.step-${step}`)}</h3>
              <p className="mt-1 text-14 text-ink-muted">{t(`memberships.step-${step}-lead`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section look="public" heading={t("memberships.who")}>
        <Facts
          facts={ORGANISATION_CLASSES.map((kind) => ({
            key: kind,
            term: t(`organisations.class-${kind}`),
            value: t(`memberships.who-${kind}`),
          }))}
        />
      </Section>
      <Section look="public" heading={t("memberships.rights")}>
        <ul className="grid gap-x-12 medium:grid-cols-2">
          {RIGHTS.map((right) => (
            <li key={right} className="border-b border-line py-2.5">
              {t(`memberships.right-${right}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        look="public"
        heading={t("memberships.code-of-conduct")}
        context={t("memberships.code-version", { version: outline.alliance.codeOfConduct.version })}
        far={
          <Link to={paths.codeOfConduct} className={linkClass()}>
            {t("memberships.read-code")}
          </Link>
        }
      >
        <p className="max-w-measure text-ink-muted">{t("memberships.join-code")}</p>
      </Section>
    </main>
  );
}

/** One button, to whatever comes next for this reader. */
function NextStep() {
  const step = nextStep(useMe());
  return (
    <Link to={step.to} className={buttonClass({ look: "ink", size: "l" })}>
      {t(step.label)}
    </Link>
  );
}

function nextStep(me: Me | null | undefined): { to: string; label: MessageId } {
  if (!me) return { to: paths.signUp(paths.foundOrganisation), label: "memberships.next-sign-up" };
  if (me.organisation === null) return { to: paths.foundOrganisation, label: "memberships.next-organisation" };
  return me.organisation.membership === null
    ? { to: paths.membership, label: "memberships.next-apply" }
    : { to: paths.membership, label: "memberships.next-see" };
}
