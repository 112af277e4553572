import { Callout } from "#web/ui/callout.tsx";
import { authRefusalText, type AuthRefusal } from "./auth-words.ts";

/** Why the auth endpoints refused, above the form; nothing while they have not. */
export const RefusalCallout = ({ refusal }: { refusal: AuthRefusal | null }) =>
  refusal && (
    <Callout tone="critical" announce>
      {authRefusalText(refusal)}
    </Callout>
  );
