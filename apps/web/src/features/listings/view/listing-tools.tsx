import { Link2, Printer, Share } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { useInBrowser } from "#web/lib/use-in-browser.ts";
import { Button } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";

/** Ways to take the page elsewhere: to somebody, to a message, to paper. */
export function ListingTools({ title }: { title: string }) {
  const canShare = useInBrowser(() => "share" in navigator);
  const url = (): string => `${location.origin}${location.pathname}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url());
      toast(t("listings.link-copied"));
    } catch {
      toast(t("listings.link-not-copied", { url: url() }));
    }
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ title, url: url() });
    } catch (error) {
      // Closing the sheet is no fault.
      if (!(error instanceof DOMException && error.name === "AbortError")) await copy();
    }
  };
  return (
    <div className="flex flex-wrap gap-1" data-print="none">
      {canShare && (
        <Button look="quiet" size="s" icon={Share} onClick={() => void share()}>
          {t("listings.share")}
        </Button>
      )}
      <Button look="quiet" size="s" icon={Link2} onClick={() => void copy()}>
        {t("listings.copy-link")}
      </Button>
      <Button look="quiet" size="s" icon={Printer} onClick={() => window.print()}>
        {t("listings.print")}
      </Button>
    </div>
  );
}
