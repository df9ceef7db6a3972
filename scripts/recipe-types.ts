import { readFileSync, writeFileSync } from "node:fs";
import { InputError } from "../shared/errors";
import { command } from "./command";
import { recipeTypes, TYPES_FILE } from "./recipes/generate-types";

/** Writes the types of the TypeScript recipe, as the API has them now. With --check it fails when they are others. */
command(async () => {
  const types = await recipeTypes();
  if (!process.argv.includes("--check")) writeFileSync(TYPES_FILE, types);
  else if (readFileSync(TYPES_FILE, "utf8") !== types)
    throw new InputError({
      where: "scripts/recipes/recipe.generated.ts",
      found: "It is not what graphql-codegen makes of the API.",
      advice: "Run npm run fix:recipe and commit it.",
    });
});
