import { useListingForm } from "./form.ts";

/** Sets the category, and a price unit that goes with it. */
export function useChooseCategory(): (categoryId: string | null) => void {
  const { content, lookups, set } = useListingForm();
  return (categoryId) => {
    const units = lookups.priceUnitsOf(categoryId);
    const fits = units.some(({ id }) => id === content.priceUnit);
    set({ categoryId, priceUnit: fits ? content.priceUnit : (units[0]?.id ?? null) });
  };
}
