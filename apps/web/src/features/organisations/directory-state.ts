import { locale } from "#web/lib/i18n.ts";
import type { Inputs } from "#web/lib/trpc.ts";

type ListInput = Inputs["organisations"]["list"];

export interface DirectoryState {
  readonly text: string;
  readonly classes: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly stages: readonly string[];
}

export const CLASSES = ["industry", "education-research", "technical", "public-service", "enterprise"] as const;
export const JURISDICTIONS = ["mainland", "hong-kong", "macao", "other"] as const;

const list = (text: string | undefined): string[] => (text ?? "").split(",").filter((word) => word !== "");

/** What the address asks for. Unknown words in it are passed over. */
export function readDirectoryState(parameters: Readonly<Partial<Record<string, string>>>): DirectoryState {
  return {
    text: (parameters.q ?? "").slice(0, 100),
    classes: list(parameters.class),
    jurisdictions: list(parameters.place),
    stages: list(parameters.stage),
  };
}

export function directoryInput({ text, classes, jurisdictions, stages }: DirectoryState): Omit<ListInput, "cursor"> {
  const known = <T extends string>(all: readonly T[], chosen: readonly string[]) =>
    all.filter((each) => chosen.includes(each));
  return {
    locale,
    ...(text === "" ? {} : { text }),
    ...(classes.length === 0 ? {} : { classes: known(CLASSES, classes) }),
    ...(jurisdictions.length === 0 ? {} : { jurisdictions: known(JURISDICTIONS, jurisdictions) }),
    ...(stages.length === 0 ? {} : { stages: stages.filter((id) => /^[a-z0-9-]{1,60}$/.test(id)).slice(0, 20) }),
  };
}
