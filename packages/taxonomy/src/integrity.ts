import { thesaurusProblems } from "./thesaurus-integrity.ts";
import { LOCALES, type Attribute, type Category, type Label, type Place, type TaxonomyData } from "./types.ts";

type Problems = Generator<string, void, undefined>;

const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

function* repeated(what: string, items: readonly string[]): Problems {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item)) yield `The ${what} "${item}" appears twice.`;
    seen.add(item);
  }
}

function* repeatedIds(what: string, items: readonly { readonly id: string }[]): Problems {
  yield* repeated(
    what,
    items.map(({ id }) => id),
  );
}

function* emptyLabel(what: string, label: Label): Problems {
  for (const locale of LOCALES) if (label[locale].trim() === "") yield `The ${what} has an empty label in ${locale}.`;
}

function* labelled(what: string, items: readonly { readonly id: string; readonly label: Label }[]): Problems {
  yield* repeatedIds(what, items);
  for (const item of items) yield* emptyLabel(`${what} "${item.id}"`, item.label);
}

function* strayParents(
  what: string,
  nodes: readonly { readonly id: string; readonly parent: string | null }[],
): Problems {
  const parentOf = new Map(nodes.map(({ id, parent }) => [id, parent]));
  for (const { id, parent } of nodes) {
    if (parent !== null && !parentOf.has(parent)) yield `The ${what} "${id}" has the unknown parent "${parent}".`;
    const above = new Set([id]);
    for (let at = parent; at; at = parentOf.get(at) ?? null) {
      if (above.has(at)) {
        yield `The ${what} "${id}" is its own ancestor.`;
        break;
      }
      above.add(at);
    }
  }
}

function* stageProblems({ stages, stageGroups }: TaxonomyData): Problems {
  yield* labelled("stage", stages);
  yield* labelled("stage group", stageGroups);
  const groups = ids(stageGroups);
  for (const stage of stages) {
    yield* emptyLabel(`hint of stage "${stage.id}"`, stage.hint);
    if (!groups.has(stage.group)) yield `The stage "${stage.id}" is in the unknown group "${stage.group}".`;
  }
  yield* repeated(
    "stage order",
    stages.flatMap(({ order }) => (order === null ? [] : [String(order)])),
  );
}

function* dimensionProblems({ dimensions }: TaxonomyData): Problems {
  yield* repeatedIds("dimension", dimensions);
  for (const { id, base, units } of dimensions) {
    yield* labelled(
      `unit of ${id}`,
      units.map((unit) => ({ id: unit.id, label: unit.symbol })),
    );
    if (units.find((unit) => unit.id === base)?.factor !== 1)
      yield `The base unit "${base}" of the dimension "${id}" must be one of its units, with factor 1.`;
    for (const unit of units) {
      if (unit.one) yield* emptyLabel(`singular of unit "${unit.id}"`, unit.one);
      if (!(unit.factor > 0)) yield `The unit "${unit.id}" of the dimension "${id}" must have a factor above zero.`;
    }
  }
}

function* rangeProblems(attribute: Extract<Attribute, { type: "number" }>, { dimensions }: TaxonomyData): Problems {
  const { id, dimension, unit, min, max } = attribute;
  if (!(min <= max)) yield `The attribute "${id}" has a minimum above its maximum.`;
  if (dimension === null) {
    if (unit !== null) yield `The attribute "${id}" has the unit "${unit}" but no dimension.`;
    return;
  }
  const known = dimensions.find((each) => each.id === dimension);
  if (!known) yield `The attribute "${id}" has the unknown dimension "${dimension}".`;
  else if (!known.units.some((each) => each.id === unit))
    yield `The attribute "${id}" has the unknown unit "${unit}" of ${dimension}.`;
}

function* attributeProblems(data: TaxonomyData): Problems {
  yield* labelled("attribute", data.attributes);
  for (const attribute of data.attributes) {
    if (attribute.hint) yield* emptyLabel(`hint of attribute "${attribute.id}"`, attribute.hint);
    if (attribute.type === "number") yield* rangeProblems(attribute, data);
    if (attribute.type === "text" && attribute.maxLength < 1)
      yield `The attribute "${attribute.id}" allows no characters.`;
    if (attribute.type === "choice" || attribute.type === "choices") {
      if (attribute.choices.length === 0) yield `The attribute "${attribute.id}" has no choices.`;
      yield* labelled(`choice of ${attribute.id}`, attribute.choices);
    }
  }
}

function* unknownIn(owner: string, what: string, named: readonly string[], known: ReadonlySet<string>): Problems {
  for (const id of named) if (!known.has(id)) yield `The ${owner} names the unknown ${what} "${id}".`;
}

/** The category and its ancestors; stops at a cycle, which has its own sentence. */
const lineage = (category: Category, byId: ReadonlyMap<string, Category>): readonly Category[] => {
  const line: Category[] = [];
  for (let at: Category | undefined = category; at && !line.includes(at); at = byId.get(at.parent ?? "")) line.push(at);
  return line;
};

function* categoryProblems(data: TaxonomyData): Problems {
  const { categories } = data;
  yield* labelled("category", categories);
  yield* strayParents("category", categories);
  const known = { stages: ids(data.stages), attributes: ids(data.attributes), priceUnits: ids(data.priceUnits) };
  const byId = new Map(categories.map((category) => [category.id, category]));
  const parents = new Set(categories.map(({ parent }) => parent));
  for (const category of categories) {
    const owner = `category "${category.id}"`;
    yield* unknownIn(owner, "stage", [category.stage], known.stages);
    yield* unknownIn(owner, "attribute", category.attributes, known.attributes);
    yield* unknownIn(owner, "price unit", category.priceUnits, known.priceUnits);
    const line = lineage(category, byId);
    yield* repeated(
      `attribute of ${owner}`,
      line.flatMap(({ attributes }) => attributes),
    );
    if (line.some(({ kind }) => kind !== category.kind)) yield `The ${owner} is of another kind than its parent.`;
    if (!parents.has(category.id) && line.every(({ priceUnits }) => priceUnits.length === 0))
      yield `The ${owner} can hold listings but has no price unit.`;
  }
}

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

function* spotProblems({ id, lat, lon, timeZone }: Place): Problems {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) yield `The place "${id}" is not on the globe.`;
  if (!isTimeZone(timeZone)) yield `The place "${id}" has the unknown time zone "${timeZone}".`;
}

function* placeProblems({ places }: TaxonomyData): Problems {
  yield* labelled("place", places);
  yield* strayParents("place", places);
  if (places.length === 0) yield "An alliance needs at least one place.";
  for (const place of places) yield* spotProblems(place);
}

function* allianceProblems({ alliance, oftenSearched }: TaxonomyData): Problems {
  yield* emptyLabel("alliance's name", alliance.name);
  yield* emptyLabel("alliance's short name", alliance.short);
  yield* emptyLabel("alliance's region", alliance.region);
  yield* emptyLabel("alliance's code of conduct", alliance.codeOfConduct.text);
  for (const words of oftenSearched) yield* emptyLabel("list of words often searched", words);
}

function* problems(data: TaxonomyData): Problems {
  yield* allianceProblems(data);
  yield* stageProblems(data);
  yield* dimensionProblems(data);
  yield* attributeProblems(data);
  yield* labelled("price unit", data.priceUnits);
  yield* categoryProblems(data);
  yield* labelled("credential", data.credentials);
  yield* labelled("programme", data.programmes);
  yield* labelled("language", data.languages);
  yield* placeProblems(data);
  yield* thesaurusProblems(data);
}

/** Says everything that is wrong at once, one sentence a line, so that an author of a taxonomy mends it in one go. */
export const checkIntegrity = (data: TaxonomyData): void => {
  const found = [...problems(data)];
  if (found.length > 0) throw new Error(found.join("\n"));
};
