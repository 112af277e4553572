import {
  AddCredentialInput,
  ChangeRoleInput,
  FoundOrganisationInput,
  GetOrganisationInput,
  ListOrganisationsInput,
  RemoveCredentialInput,
  RemovePersonInput,
  UpdateOrganisationInput,
  VerifyCredentialInput,
} from "@commonbench/domain/organisations/schemas";
import { MeView } from "#api/features/people/view.ts";
import { acting, open, person, router } from "#api/trpc.ts";
import { addCredential } from "./add-credential.ts";
import { changeRole } from "./change-role.ts";
import { foundOrganisation } from "./found-organisation.ts";
import { getOrganisation } from "./get-organisation.ts";
import { getOwnOrganisation } from "./get-own-organisation.ts";
import { leaveOrganisation } from "./leave-organisation.ts";
import { listOrganisations } from "./list-organisations.ts";
import { listPeople } from "./list-people.ts";
import { PeopleView } from "./people-view.ts";
import { removeCredential } from "./remove-credential.ts";
import { removePerson } from "./remove-person.ts";
import { updateOrganisation } from "./update-organisation.ts";
import { verifyCredential } from "./verify-credential.ts";
import { CredentialView, OrganisationFormView, OrganisationListView, OrganisationView } from "./view.ts";

export const organisations = router({
  found: person
    .input(FoundOrganisationInput)
    .output(OrganisationFormView)
    .mutation(({ ctx, input }) => foundOrganisation(ctx, input)),
  mine: acting.output(OrganisationFormView).query(({ ctx }) => getOwnOrganisation(ctx)),
  get: open
    .input(GetOrganisationInput)
    .output(OrganisationView)
    .query(({ ctx, input }) => getOrganisation(ctx, input)),
  list: open
    .input(ListOrganisationsInput)
    .output(OrganisationListView)
    .query(({ ctx, input }) => listOrganisations(ctx, input)),
  update: acting
    .input(UpdateOrganisationInput)
    .output(OrganisationFormView)
    .mutation(({ ctx, input }) => updateOrganisation(ctx, input)),
  people: acting.output(PeopleView).query(({ ctx }) => listPeople(ctx)),
  changeRole: acting
    .input(ChangeRoleInput)
    .output(PeopleView)
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  removePerson: acting
    .input(RemovePersonInput)
    .output(PeopleView)
    .mutation(({ ctx, input }) => removePerson(ctx, input)),
  leave: acting.output(MeView).mutation(({ ctx }) => leaveOrganisation(ctx)),
  addCredential: acting
    .input(AddCredentialInput)
    .output(CredentialView)
    .mutation(({ ctx, input }) => addCredential(ctx, input)),
  removeCredential: acting
    .input(RemoveCredentialInput)
    .output(OrganisationFormView)
    .mutation(({ ctx, input }) => removeCredential(ctx, input)),
  verifyCredential: person
    .input(VerifyCredentialInput)
    .output(CredentialView)
    .mutation(({ ctx, input }) => verifyCredential(ctx, input)),
});
