import type { Attribute } from "../../types.ts";
import { generalAttributes } from "./general.ts";
import { labAttributes } from "./lab.ts";
import { makingAttributes } from "./making.ts";
import { partnerAttributes } from "./partner.ts";
import { spaceAttributes } from "./space.ts";
import { trainingAttributes } from "./training.ts";

export const attributes: readonly Attribute[] = [
  ...generalAttributes,
  ...makingAttributes,
  ...spaceAttributes,
  ...labAttributes,
  ...trainingAttributes,
  ...partnerAttributes,
];
