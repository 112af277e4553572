import { rows } from "../table.ts";

const locale = () => ({ locale: "en" });

/** What anybody reads. That it holds nothing hidden is shown by what it finds, in leaks.ts. */
export const publicRows = rows(
  `
                         nobody  alone  visitor  applicant  staff  manager  owner  other  suspended  secretariat
    insights.home        ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    listings.find        ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    listings.locate      ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    listings.suggest     ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    listings.suggestCategory ok ok   ok       ok         ok     ok       ok     ok     ok         ok
    listings.widen       ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    organisations.list   ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    taxonomy.get         ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    taxonomy.outline     ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
    taxonomy.places      ok      ok     ok       ok         ok     ok       ok     ok     ok         ok
  `,
  {
    inputs: {
      "insights.home": locale,
      "listings.find": locale,
      "listings.locate": locale,
      "listings.suggest": () => ({ text: "cast", locale: "en" }),
      "listings.suggestCategory": () => ({ text: "casting", kind: null, locale: "en" }),
      "listings.widen": () => ({ text: "castng", filters: { kinds: ["lab"] }, locale: "en" }),
      "organisations.list": locale,
      "taxonomy.get": locale,
      "taxonomy.outline": locale,
      "taxonomy.places": locale,
    },
  },
);
