import { keptTexts } from "#web/lib/kept.ts";

/** As many as fit side by side; the server takes no more. */
export const MOST_COMPARED = 4;

/** What was chosen to stand side by side, in this tab. */
export const compared = keptTexts("compared", { most: MOST_COMPARED, area: "session" });

export const toggleCompared = (id: string): void => {
  const chosen = compared.read();
  compared.write(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
};
