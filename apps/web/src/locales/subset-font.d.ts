declare module "subset-font" {
  interface Options {
    readonly targetFormat: "sfnt" | "truetype" | "woff" | "woff2";
    /** Pins an axis of a variable font. */
    readonly variationAxes?: Readonly<Record<string, number>>;
    /** Layout features that stay, by their four letters. */
    readonly keepFeatures?: readonly string[];
  }
  export default function subsetFont(font: Uint8Array, characters: string, options: Options): Promise<Buffer>;
}
