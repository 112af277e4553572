// One line an area: the English file gives the message ids their types.
export interface Areas {
  app: typeof import("./en/app.json");
  ui: typeof import("./en/ui.json");
  home: typeof import("./en/home.json");
  search: typeof import("./en/search.json");
  listings: typeof import("./en/listings.json");
  organisations: typeof import("./en/organisations.json");
  memberships: typeof import("./en/memberships.json");
  people: typeof import("./en/people.json");
  desk: typeof import("./en/desk.json");
  secretariat: typeof import("./en/secretariat.json");
  reasons: typeof import("./en/reasons.json");
}
