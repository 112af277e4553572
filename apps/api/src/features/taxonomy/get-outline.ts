import type { GetOutlineInput } from "@commonbench/domain/taxonomy/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Label, Locale } from "@commonbench/taxonomy/types";
import type { Ctx } from "#api/context.ts";
import type { OutlineView } from "./view.ts";

export const getOutline = ({ taxonomy }: Ctx, { locale }: GetOutlineInput): OutlineView => outlineOf(taxonomy, locale);

/** Who the alliance is, what its members sign, and the stages of the chain. */
export function outlineOf(taxonomy: Taxonomy, locale: Locale): OutlineView {
  const say = (label: Label) => taxonomy.label(label, locale);
  const { name, short, region, codeOfConduct } = taxonomy.alliance;
  return {
    alliance: {
      name: say(name),
      short: say(short),
      region: say(region),
      codeOfConduct: { version: codeOfConduct.version, text: say(codeOfConduct.text) },
    },
    stages: taxonomy.stages.map(({ id, code, group, order, label, hint }) => ({
      id,
      code,
      group,
      order,
      label: say(label),
      hint: say(hint),
    })),
  };
}
