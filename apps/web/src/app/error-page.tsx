import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { t } from "#web/lib/i18n.ts";
import { reasonText } from "#web/lib/reason-text.ts";
import { failureOf } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";

const NotFoundPage = lazy(() => import("./not-found-page.tsx").then((module) => ({ default: module.NotFoundPage })));

/** The one place where a page that could not be loaded says so. */
export function ErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const { reason, status } = failureOf(error);
  // An address that cannot be one (400) leads nowhere either.
  if (status === 404 || status === 400)
    return (
      <Suspense>
        <NotFoundPage />
      </Suspense>
    );
  const again = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <main id="main" className="wrap py-14">
      <h1 className="sr-only">{t("app.error-title")}</h1>
      <EmptyState
        why={reason === null ? t(status === 0 ? "app.error-offline" : "app.error-server") : reasonText(reason)}
        next={reason === null ? t("app.error-next") : undefined}
        action={<Button onClick={again}>{t("app.try-again")}</Button>}
      />
    </main>
  );
}
