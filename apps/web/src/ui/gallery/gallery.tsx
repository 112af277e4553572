import { LiveRegion } from "../live-region.tsx";
import { PageHead } from "../page-head.tsx";
import { ToastRegion } from "../toast.tsx";
import { AtRest } from "./at-rest.tsx";
import { AtWork } from "./at-work.tsx";
import { Forms } from "./forms.tsx";

export function Gallery() {
  return (
    <main className="wrap py-7">
      <PageHead heading="Parts at rest and at work" />
      <AtRest />
      <AtWork />
      <Forms />
      <ToastRegion />
      <LiveRegion />
    </main>
  );
}
