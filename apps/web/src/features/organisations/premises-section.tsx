import { lazy, Suspense } from "react";
import { t } from "#web/lib/i18n.ts";
import { onTheMap } from "#web/lib/map-words.ts";
import { useInView } from "#web/lib/use-in-view.ts";
import { Section } from "#web/ui/section.tsx";
import type { Premises } from "./premises-map.tsx";

const PremisesMap = lazy(() => import("./premises-map.tsx").then((module) => ({ default: module.PremisesMap })));

/** Addresses in words, and those that lie on our map also there: it is brought when somebody scrolls near it. */
export function PremisesSection({ premises, name }: { premises: readonly Premises[]; name: string }) {
  const [box, near] = useInView<HTMLDivElement>();
  const shown = premises.filter(onTheMap);
  return (
    <Section heading={t("organisations.premises")}>
      <div className="grid gap-6 medium:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <ul>
          {premises.map(({ id, address, place, city }) => (
            <li key={id} className="border-b border-line py-2">
              <span className="font-mid">{[city?.label, place.label].filter(Boolean).join(t("ui.place-comma"))}</span>
              <span className="block text-13 text-ink-muted">{address}</span>
            </li>
          ))}
        </ul>
        {shown.length > 0 && (
          <div ref={box} className="h-80 overflow-hidden rounded-1 bg-sunken" data-print="none">
            <Suspense>{near && <PremisesMap premises={shown} name={name} />}</Suspense>
          </div>
        )}
      </div>
    </Section>
  );
}
