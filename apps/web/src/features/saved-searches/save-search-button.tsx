import { Link } from "@tanstack/react-router";
import { Bell } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { loadRestOfMessages, t } from "#web/lib/i18n.ts";
import type { Inputs } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";

// Its words are not among those of the first pages.
const SaveSearchDialog = lazy(async () => {
  const [module] = await Promise.all([import("./save-search-dialog.tsx"), loadRestOfMessages()]);
  return { default: module.SaveSearchDialog };
});

interface SaveSearchButtonProps {
  search: Pick<Inputs["savedSearches"]["save"], "text" | "filters">;
  /** What it is called until the person says otherwise. */
  suggestedName: string;
  signedIn: boolean;
  /** The address of the search, to come back to after signing in. */
  here: string;
}

/** For whoever is not signed in, the same place leads to the sign-in and back. */
export function SaveSearchButton({ search, suggestedName, signedIn, here }: SaveSearchButtonProps) {
  const [open, setOpen] = useState(false);
  if (!signedIn)
    return (
      <Link to="/sign-in" search={{ next: here }} className={buttonClass({ size: "s" })} data-print="none">
        <Icon of={Bell} />
        {t("search.save")}
      </Link>
    );
  return (
    <>
      <Button size="s" icon={Bell} onClick={() => setOpen(true)} data-print="none">
        {t("search.save")}
      </Button>
      {open && (
        <Suspense>
          <SaveSearchDialog {...{ search, suggestedName, open }} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
