import type { useRouter } from "@tanstack/react-router";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { forgetEverything, readEverythingAnew } from "#web/lib/session.ts";
import { trpcClient } from "#web/lib/trpc.ts";
import { toast } from "#web/ui/toast.tsx";

type Router = ReturnType<typeof useRouter>;

export async function switchOrganisation(router: Router, organisationId: string): Promise<void> {
  try {
    await trpcClient.people.useOrganisation.mutate({ organisationId });
  } catch (error) {
    return toast(failureText(error));
  }
  await readEverythingAnew();
  await router.invalidate();
}

export async function signOut(router: Router): Promise<void> {
  const { auth } = await import("#web/lib/auth.ts");
  await auth.signOut();
  await forgetEverything();
  await router.navigate({ to: paths.home });
}
