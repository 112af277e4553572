/** Flags of our own: the package's would switch web security off. SwiftShader draws the map. */
export const chromiumArgs = [
  "--no-sandbox",
  "--no-zygote",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
];

/** Unpacks the browser from npm once; another one is used when CHROMIUM names it. */
export async function chromiumPath(): Promise<string> {
  if (process.env["CHROMIUM"] !== undefined) return process.env["CHROMIUM"];
  // Read when the package is loaded: makes it bring its own libraries where the machine has none.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  chromium.setGraphicsMode = true;
  return chromium.executablePath();
}
