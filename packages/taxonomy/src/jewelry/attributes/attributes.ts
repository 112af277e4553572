import type { Attribute } from "../../types.ts";
import { finishingAttributes } from "./finishing.ts";
import { generalAttributes } from "./general.ts";
import { hints } from "./hints.ts";
import { labAttributes } from "./lab.ts";
import { serviceAttributes } from "./services.ts";
import { shapingAttributes } from "./shaping.ts";
import { spaceAttributes } from "./space.ts";
import { supplyAttributes } from "./supply.ts";
import { trainingAttributes } from "./training.ts";
import { upstreamAttributes } from "./upstream.ts";

const all: readonly Attribute[] = [
  ...generalAttributes,
  ...upstreamAttributes,
  ...shapingAttributes,
  ...finishingAttributes,
  ...spaceAttributes,
  ...labAttributes,
  ...trainingAttributes,
  ...supplyAttributes,
  ...serviceAttributes,
];

export const attributes: readonly Attribute[] = all.map((attribute) => {
  const hint = hints[attribute.id];
  return hint ? { ...attribute, hint } : attribute;
});
