declare module "subset-font" {
  interface Options {
    targetFormat: "truetype" | "woff" | "woff2";
    /** Pins an axis of a variable font. */
    variationAxes?: Record<string, number>;
  }
  export default function subsetFont(font: Uint8Array, characters: string, options: Options): Promise<Buffer>;
}
