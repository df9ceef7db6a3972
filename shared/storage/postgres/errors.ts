import { InputError, type InputProblem } from "../../errors";
import { databaseName, publicName } from "./url";

type Advice = (url: string) => Pick<InputProblem, "found" | "advice">;

const noAnswer: Advice = () => ({
  found: "The PostgreSQL server gives no answer",
  advice: "Start it, or correct host and port in DATABASE_URL.",
});

const refused: Advice = () => ({
  found: "The PostgreSQL server does not let this user in",
  advice: "Correct user and password in DATABASE_URL, or the server's pg_hba.conf.",
});

/** What an operator can mend, by the codes of PostgreSQL (SQLSTATE) and of the system. */
const ADVICE: Readonly<Record<string, Advice>> = {
  ECONNREFUSED: noAnswer,
  ECONNRESET: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ENOENT: noAnswer,
  ENOTFOUND: noAnswer,
  EAI_AGAIN: noAnswer,
  ETIMEDOUT: noAnswer,
  TIMEOUT: noAnswer,
  "57P03": () => ({ found: "The PostgreSQL server is starting or stopping", advice: "Try again in a moment." }),
  "53300": () => ({
    found: "The PostgreSQL server has no connection left",
    advice: "Raise its max_connections, or lower DATABASE_POOL.",
  }),
  "28000": refused,
  "28P01": refused,
  "3D000": (url) => ({
    found: "There is no such database on the server",
    advice: `Create it with "createdb -E UTF8 -T template0 ${databaseName(url)}", or correct DATABASE_URL.`,
  }),
  "42501": (url) => ({
    found: "This user lacks a right",
    advice: `Let the user of DATABASE_URL write there: GRANT CREATE ON DATABASE "${databaseName(url)}" TO that user; data of another user needs that user's rights.`,
  }),
};

/** What pg throws: an error of the server with its SQLSTATE, of the system, or several of the system at once. */
interface PostgresError extends Error {
  code?: string;
}

/** An error in a sentence for who runs the server, where it is one that they can mend; any other as it was. */
export function explained(error: unknown, url: string): unknown {
  const { code, message } = rootOf(error) as PostgresError;
  const known = code ?? (/timeout/i.test(message) ? "TIMEOUT" : "");
  const advice = ADVICE[known]?.(url);
  if (!advice) return error;
  const reason = /^[A-Z]/.test(known) ? known : message;
  return new InputError({ where: publicName(url), found: `${advice.found} (${reason}).`, advice: advice.advice });
}

/** TypeORM wraps the error of the driver, and Node wraps those of several addresses of one host. */
function rootOf(error: unknown): unknown {
  const { driverError, errors } = error as { driverError?: unknown; errors?: unknown[] };
  return driverError ?? errors?.[0] ?? error;
}
