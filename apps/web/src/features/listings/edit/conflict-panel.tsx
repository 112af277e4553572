import { useState } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { Section } from "#web/ui/section.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { fieldName } from "../history/field-name.ts";
import { FieldValue } from "../history/field-value.tsx";
import type { Theirs } from "./draft-state.ts";
import { useListingForm } from "./form.ts";
import { differencesOf, merged, type Difference, type Side } from "./merge.ts";

/** Somebody saved in between: both versions side by side, and a choice for each field that differs. */
export function ConflictPanel({ theirs }: { theirs: Theirs }) {
  const { state, content, draft, lookups } = useListingForm();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const differences = differencesOf(state.view.content, content, theirs.content);
  const side = (field: string): Side =>
    chosen.get(field) ?? differences.find((each) => each.field === field)?.changedBy ?? "yours";
  const all = (which: Side): void => setChosen(new Map(differences.map(({ field }) => [field, which])));
  const when = formatDateTime(theirs.at);
  return (
    <Section
      className="mt-0!"
      heading={t("listings.conflict-heading")}
      context={
        theirs.by === null ? t("listings.conflict-at", { when }) : t("listings.conflict-by", { name: theirs.by, when })
      }
    >
      <p className="mb-4 max-w-measure text-13 text-ink-muted">{t("listings.conflict-hint")}</p>
      <div className="mb-3 flex flex-wrap gap-2">
        <Button size="s" onClick={() => all("yours")}>
          {t("listings.conflict-all-yours")}
        </Button>
        <Button size="s" onClick={() => all("theirs")}>
          {t("listings.conflict-all-theirs")}
        </Button>
      </div>
      <ul>
        {differences.map((difference) => (
          <li key={difference.field} className="border-t border-line py-3">
            <Choice
              difference={difference}
              name={fieldName(difference.field, lookups)}
              chosen={side(difference.field)}
              onChoose={(which) => setChosen(new Map([...chosen, [difference.field, which]]))}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Button look="ink" onClick={() => void draft.settle(merged(content, theirs.content, differences, side))}>
          {t("listings.conflict-save")}
        </Button>
      </div>
    </Section>
  );
}

interface ChoiceProps {
  difference: Difference;
  name: string;
  chosen: Side;
  onChoose: (side: Side) => void;
}

function Choice({ difference, name, chosen, onChoose }: ChoiceProps) {
  const { content, lookups } = useListingForm();
  const group = `conflict-${difference.field}`;
  return (
    <fieldset>
      <legend className="mb-1.5 flex items-center gap-2 text-13 font-mid">
        {name}
        {difference.both && <Tag>{t("listings.conflict-both")}</Tag>}
      </legend>
      <div className="grid grid-cols-2 gap-3 max-medium:grid-cols-1">
        {(["yours", "theirs"] as const).map((which) => (
          <label
            key={which}
            className={cx(
              "grid cursor-pointer grid-cols-[auto_1fr] gap-x-2.5 rounded-2 border bg-raised px-3 py-2 text-13 has-focus-visible:outline-2 has-focus-visible:outline-focus",
              chosen === which ? "border-accent bg-accent-soft" : "border-line-control",
            )}
          >
            <input
              type="radio"
              name={group}
              className="mark mt-0.75 outline-0!"
              checked={chosen === which}
              onChange={() => onChoose(which)}
            />
            <span className="text-12 text-ink-faint">{t(`listings.conflict-${which}`)}</span>
            <span className="col-start-2 min-w-0">
              <FieldValue
                field={difference.field}
                value={difference[which]}
                currency={content.currency}
                zone={content.position?.timeZone}
                lookups={lookups}
              />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
