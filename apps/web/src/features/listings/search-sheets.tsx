import { Map as MapIcon } from "lucide-react";
import { lazy, Suspense, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { countText } from "./search-head.tsx";
import type { Found } from "./search-tree.ts";

const Sheet = lazy(() => import("#web/ui/sheet.tsx").then((module) => ({ default: module.Sheet })));

export type SheetName = "filters" | "map" | null;

interface NarrowSheetsProps {
  sheet: SheetName;
  onSheet: (sheet: SheetName) => void;
  facets: ReactNode;
  map: ReactNode;
  found: Found;
  stale: boolean;
}

/** Where there is room for one thing at a time: the map behind its button, the filters behind theirs. */
export function NarrowSheets({ sheet, onSheet, facets, map, found, stale }: NarrowSheetsProps) {
  const close = () => onSheet(null);
  return (
    <>
      <Button
        look="ink"
        icon={MapIcon}
        data-print="none"
        className="search-map-button fixed! medium:hidden left-1/2 z-(--z-sticky) -translate-x-1/2 shadow-menu"
        onClick={() => onSheet("map")}
      >
        {t("app.map")}
      </Button>
      <Suspense>
        {sheet === "map" && (
          <Sheet
            bleed
            title={t("app.map")}
            onClose={close}
            footer={<ShowResults found={found} stale={stale} onPress={close} />}
          >
            {map}
          </Sheet>
        )}
        {sheet === "filters" && (
          <Sheet
            title={t("search.filters")}
            onClose={close}
            footer={<ShowResults found={found} stale={stale} onPress={close} />}
          >
            {facets}
          </Sheet>
        )}
      </Suspense>
    </>
  );
}

const ShowResults = ({ found, stale, onPress }: { found: Found; stale: boolean; onPress: () => void }) => (
  <Button look="ink" full busy={stale} onClick={onPress}>
    {t("search.show", { results: countText(found, "") })}
  </Button>
);
