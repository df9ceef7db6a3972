/** The key under which every map of a seed carries its own place: `seeds/kashiwa/plan.yaml:12`. */
export const AT = "at";
