import type { Motif } from "./kit.ts";
import { balance } from "./motifs/balance.ts";
import { bath } from "./motifs/bath.ts";
import { certificate } from "./motifs/certificate.ts";
import { chip } from "./motifs/chip.ts";
import { crucible } from "./motifs/crucible.ts";
import { electroform } from "./motifs/electroform.ts";
import { flask } from "./motifs/flask.ts";
import { hallmark } from "./motifs/hallmark.ts";
import { jade } from "./motifs/jade.ts";
import { links } from "./motifs/links.ts";
import { loupe } from "./motifs/loupe.ts";
import { microscope } from "./motifs/microscope.ts";
import { pearl } from "./motifs/pearl.ts";
import { polish } from "./motifs/polish.ts";
import { press } from "./motifs/press.ts";
import { printer } from "./motifs/printer.ts";
import { spectrum } from "./motifs/spectrum.ts";
import { stone } from "./motifs/stone.ts";
import { studio } from "./motifs/studio.ts";
import { vault } from "./motifs/vault.ts";
import { weld } from "./motifs/weld.ts";
import { wireframe } from "./motifs/wireframe.ts";

export const motifs = {
  balance,
  bath,
  certificate,
  chip,
  crucible,
  electroform,
  flask,
  hallmark,
  jade,
  links,
  loupe,
  microscope,
  pearl,
  polish,
  press,
  printer,
  spectrum,
  stone,
  studio,
  vault,
  weld,
  wireframe,
} satisfies Record<string, Motif>;
