import type { Theme } from "./theme.ts";

export const themes = ["system", "light", "dark"] as const;

/** Known to the browser alone, which sets it before the first paint. */
export const chosenTheme = (): Theme => "system";
export const applyTheme = (): void => undefined;
export const chooseTheme = (): void => undefined;
