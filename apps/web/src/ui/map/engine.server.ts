/** Maps are drawn in the browser alone; what draws them is a megabyte that the server need not carry. */
export const openMap = (): never => {
  throw new Error("No map is drawn on the server.");
};
