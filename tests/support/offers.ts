/** What a job does when a place has come free, without the jobs of everybody else. */
export { offerPlaces } from "@commonbench/api/features/waiting-list/offer-places";
