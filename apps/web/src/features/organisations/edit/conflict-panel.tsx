import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { Section } from "#web/ui/section.tsx";
import { type Difference, differencesOf, type DraftField, draftOf, merged, type Side } from "./draft.ts";
import { FieldValue } from "./field-value.tsx";
import type { Editor } from "./use-editor.ts";

const SIDES = ["yours", "theirs"] as const satisfies readonly Side[];

/** Somebody saved in between: both versions of each field that differs, and a choice. */
export function ConflictPanel({ editor, taxonomy }: { editor: Editor; taxonomy: TaxonomyView }) {
  const { base, draft, theirs } = editor;
  const [chosen, setChosen] = useState<ReadonlyMap<DraftField, Side>>(new Map());
  if (theirs === null) return null;
  const versions = { yours: draft, theirs: draftOf(theirs) };
  const differences = differencesOf(draftOf(base), draft, versions.theirs);
  const sideOf = ({ field, usual }: Difference): Side => chosen.get(field) ?? usual;
  const heading = (difference: Difference): string => {
    const name = t(`organisations.field-${difference.field}`);
    return difference.both ? t("organisations.conflict-both", { name }) : name;
  };
  return (
    <Section look="work" heading={t("organisations.conflict-heading")} className="mb-9">
      <div className="grid max-w-200 gap-5">
        <Callout tone="caution" announce>
          {t("organisations.conflict-hint")}
        </Callout>
        {differences.map((difference) => (
          <RadioCards
            key={difference.field}
            label={heading(difference)}
            options={SIDES.map((side) => ({
              value: side,
              label: t(`organisations.conflict-${side}`),
              hint: <FieldValue field={difference.field} version={versions[side]} taxonomy={taxonomy} />,
            }))}
            value={sideOf(difference)}
            onChange={(value) => {
              const side = SIDES.find((each) => each === value);
              if (side) setChosen(new Map([...chosen, [difference.field, side]]));
            }}
          />
        ))}
        <div className="flex flex-wrap gap-2">
          <Button
            look="ink"
            busy={editor.isSaving}
            onClick={() => editor.saveMerged(merged(draft, versions.theirs, differences, sideOf))}
          >
            {t("organisations.conflict-save")}
          </Button>
          <Button onClick={editor.reset}>{t("organisations.conflict-drop")}</Button>
        </div>
      </div>
    </Section>
  );
}
