import { GetMeInput, UpdateProfileInput, UseOrganisationInput } from "@commonbench/domain/people/schemas";
import { open, person, router } from "#api/trpc.ts";
import { getMe } from "./get-me.ts";
import { updateProfile } from "./update-profile.ts";
import { useOrganisation } from "./use-organisation.ts";
import { MeView } from "./view.ts";

export const people = router({
  me: open
    .input(GetMeInput)
    .output(MeView)
    .query(({ ctx, input }) => getMe(ctx, input)),
  updateProfile: person
    .input(UpdateProfileInput)
    .output(MeView)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  useOrganisation: person
    .input(UseOrganisationInput)
    .output(MeView)
    .mutation(({ ctx, input }) => useOrganisation(ctx, input)),
});
