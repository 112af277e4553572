/** The migrated database that every test's own one is copied from. */
export const TEMPLATE = "commonbench_template";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the maintenance database, on the server that holds the template. */
    postgresUrl: string;
  }
}
