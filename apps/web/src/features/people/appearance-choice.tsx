import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { chooseTheme, chosenTheme, themes } from "#web/lib/theme.ts";
import { RadioCards } from "#web/ui/radio-cards.tsx";

/** Holds at once, on this device only. */
export function AppearanceChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (value: string) => {
    const chosen = themes.find((each) => each === value) ?? "system";
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <RadioCards
      className="max-w-100"
      label={t("app.appearance")}
      hideLabel
      hint={t("people.appearance-hint")}
      options={themes.map((each) => ({ value: each, label: t(`app.appearance-${each}`) }))}
      value={theme}
      onChange={choose}
    />
  );
}
