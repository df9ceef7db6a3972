import { writeFileSync } from "node:fs";
import { command } from "./command";
import { recipeTypes, TYPES_FILE } from "./recipes/generate-types";

/** Writes the types of the TypeScript recipe, as the API has them now. */
command(async () => {
  writeFileSync(TYPES_FILE, await recipeTypes());
});
