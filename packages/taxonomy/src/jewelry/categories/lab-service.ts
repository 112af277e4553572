/** What every laboratory states, whatever it tests. */
export const labService = [
  "turnaround",
  "accreditation",
  "accreditation-scope",
  "express-turnaround",
  "express-surcharge",
  "sample-min-mass",
  "retention",
  "report-languages",
  "bonded",
];
