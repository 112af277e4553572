import { SkeletonRows } from "#web/ui/skeleton.tsx";

export function PagePending() {
  return (
    <div className="wrap py-10">
      <SkeletonRows rows={4} />
    </div>
  );
}
