/** One line of "source target|source target|...": the character tables, without the phrases and their cost. */
declare module "opencc-js/dict/*" {
  const table: string;
  export default table;
}
