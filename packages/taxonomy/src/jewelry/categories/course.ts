/** What every course states, whatever it teaches. */
export const course = [
  "course-hours",
  "class-size",
  "teaching-form",
  "level",
  "award",
  "hkqf-level",
  "cef",
  "cpd-hours",
  "self-study-hours",
  "entry-requirements",
  "tools-included",
  "in-company",
];

/** What a course is called, in any language. */
export const lessons = ["培训", "培訓", "课程", "課程", "training", "course", "class", "formação", "curso"];
