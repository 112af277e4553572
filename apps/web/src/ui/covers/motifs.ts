import type { Motif } from "./kit.ts";

/** Each motif comes by itself when a cover first asks for it: a page shows a few of them. */
const known: Readonly<Record<string, () => Promise<Motif>>> = {
  balance: () => import("./motifs/balance.ts").then((module) => module.balance),
  bath: () => import("./motifs/bath.ts").then((module) => module.bath),
  certificate: () => import("./motifs/certificate.ts").then((module) => module.certificate),
  chip: () => import("./motifs/chip.ts").then((module) => module.chip),
  crucible: () => import("./motifs/crucible.ts").then((module) => module.crucible),
  electroform: () => import("./motifs/electroform.ts").then((module) => module.electroform),
  flask: () => import("./motifs/flask.ts").then((module) => module.flask),
  hallmark: () => import("./motifs/hallmark.ts").then((module) => module.hallmark),
  jade: () => import("./motifs/jade.ts").then((module) => module.jade),
  links: () => import("./motifs/links.ts").then((module) => module.links),
  loupe: () => import("./motifs/loupe.ts").then((module) => module.loupe),
  microscope: () => import("./motifs/microscope.ts").then((module) => module.microscope),
  pearl: () => import("./motifs/pearl.ts").then((module) => module.pearl),
  polish: () => import("./motifs/polish.ts").then((module) => module.polish),
  press: () => import("./motifs/press.ts").then((module) => module.press),
  printer: () => import("./motifs/printer.ts").then((module) => module.printer),
  spectrum: () => import("./motifs/spectrum.ts").then((module) => module.spectrum),
  stone: () => import("./motifs/stone.ts").then((module) => module.stone),
  studio: () => import("./motifs/studio.ts").then((module) => module.studio),
  vault: () => import("./motifs/vault.ts").then((module) => module.vault),
  weld: () => import("./motifs/weld.ts").then((module) => module.weld),
  wireframe: () => import("./motifs/wireframe.ts").then((module) => module.wireframe),
};
const stone = () => import("./motifs/stone.ts").then((module) => module.stone);

/** Drawn while the network is away: the ground and the rule stay, the drawing is missing. */
const nothing: Motif = () => ({ strokes: [], focus: [0, 120] });

const asked = new Map<string, Promise<Motif>>();

/** The same promise for the same name; a name nobody drew is a stone. One that failed is asked for again next time. */
export function motifOf(name: string): Promise<Motif> {
  const before = asked.get(name);
  if (before) return before;
  const coming = (known[name] ?? stone)().catch(() => {
    asked.delete(name);
    return nothing;
  });
  asked.set(name, coming);
  return coming;
}
