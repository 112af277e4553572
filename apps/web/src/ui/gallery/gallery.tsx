import { PageHead } from "../page-head.tsx";
import { AtRest } from "./at-rest.tsx";

export function Gallery() {
  return (
    <main className="wrap py-7">
      <PageHead heading="Parts at rest and at work" />
      <AtRest />
    </main>
  );
}
