const written = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content;

/** The alliance's name in the page's language, written into the page by the server. */
export const allianceName: string = written ?? "Commonbench";
