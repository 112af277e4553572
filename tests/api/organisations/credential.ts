/** A credential as its form sends it. */
export const credential = (over: object = {}) => ({
  kind: "iso-9001",
  number: "CN-26/10032",
  scope: "Investment casting",
  validFrom: "2026-01-01",
  validTo: "2028-12-31" as string | null,
  fileId: null as string | null,
  ...over,
});
