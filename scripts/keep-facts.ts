import "reflect-metadata";
import { storedDocuments } from "../gateway/stored/library";
import { InputError } from "../shared/errors";
import { keepFacts } from "../shared/seed/kept";
import { vocabulary } from "../shared/vocabulary/vocabulary";

/** The last step of the build: reads the YAML that every start needs, so that none has to read it again. */
try {
  keepFacts(() => {
    vocabulary();
    storedDocuments();
  });
} catch (error) {
  // The start tells it, as of everything that a person can mend.
  if (!(error instanceof InputError)) throw error;
}
