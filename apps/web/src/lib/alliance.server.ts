/** Told once, before the first page is rendered; whoever imports it sees the new value. */
export let allianceName = "Commonbench";

export function nameAlliance(name: string): void {
  allianceName = name;
}
