import { Arg, registerEnumType } from "type-graphql";

const LanguageEnum = { JA: "JA", EN: "EN" } as const;

registerEnumType(LanguageEnum, {
  name: "Language",
  description: "A language in which labels and descriptions are written.",
  valuesConfig: { JA: { description: "Japanese." }, EN: { description: "English." } },
});

/** The argument `lang: Language = JA` that every label takes. */
export function Lang() {
  return Arg("lang", () => LanguageEnum, {
    nullable: true,
    defaultValue: "JA",
    description: "The language of the answer.",
  });
}
