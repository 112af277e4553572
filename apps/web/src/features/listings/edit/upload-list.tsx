import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Progress } from "#web/ui/progress.tsx";
import type { Uploads } from "./use-uploads.ts";

/** What is on its way, and what did not arrive and why. */
export function UploadList({ uploads: { list, again, drop } }: { uploads: Uploads }) {
  if (list.length === 0) return null;
  return (
    <ul className="grid gap-3">
      {list.map(({ key, file, share, failure }) => (
        <li key={key}>
          {failure === null ? (
            <Progress label={file.name} share={share} />
          ) : (
            <Callout
              announce
              tone="critical"
              heading={file.name}
              action={
                <>
                  <Button size="s" onClick={() => again(key)}>
                    {t("app.try-again")}
                  </Button>
                  <Button size="s" look="quiet" onClick={() => drop(key)}>
                    {t("listings.leave-out")}
                  </Button>
                </>
              }
            >
              {failure}
            </Callout>
          )}
        </li>
      ))}
    </ul>
  );
}
