import { useMutation } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { formatAgo } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { toast } from "#web/ui/toast.tsx";
import { LinkAddress } from "./link-address.tsx";
import { LinkChanges } from "./link-changes.tsx";

type Calendar = Outputs["calendars"]["list"]["own"];

interface RowProps {
  calendar: Calendar;
  title: string;
  /** What whoever has the address reads. */
  tells: string | null;
}

/** A calendar with its address, or with the button that gives it one. */
export function CalendarLinkRow({ calendar, title, tells }: RowProps) {
  const { link, can } = calendar;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
      <div className="grid min-w-48 flex-1 gap-0.5">
        <p className="font-mid">{title}</p>
        {tells !== null && <p className="text-12 text-ink-faint">{tells}</p>}
        {link !== null && <p className="text-12 text-ink-faint">{readWords(link.lastReadAt)}</p>}
      </div>
      <div className={cx("flex flex-wrap items-start gap-2", link?.url && "flex-3 basis-96")}>
        {link === null ? (
          can.change && <OpenButton calendar={calendar} title={title} />
        ) : link.url === null ? (
          <p className="text-ink-muted">{t("calendars.managers-only")}</p>
        ) : (
          <>
            <LinkAddress url={link.url} title={title} />
            <LinkChanges id={link.id} title={title} />
          </>
        )}
      </div>
    </li>
  );
}

const readWords = (lastReadAt: string | null): string =>
  lastReadAt === null ? t("calendars.not-read") : t("calendars.last-read", { ago: formatAgo(lastReadAt) });

function OpenButton({ calendar, title }: { calendar: Calendar; title: string }) {
  const open = useMutation(
    trpc.calendars.open.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.calendars.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  return (
    <Button
      size="s"
      icon={Link2}
      busy={open.isPending}
      aria-label={t("calendars.make-for", { name: title })}
      onClick={() => open.mutate(inputOf(calendar))}
    >
      {t("calendars.make")}
    </Button>
  );
}

function inputOf({ kind, listingId }: Calendar): Inputs["calendars"]["open"] {
  return kind === "listing" ? { kind, listingId: listingId ?? "", locale } : { kind, locale };
}
