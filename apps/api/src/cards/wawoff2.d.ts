declare module "wawoff2" {
  /** A font as it was before it was packed for the web. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
