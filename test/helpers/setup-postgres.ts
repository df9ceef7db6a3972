import { startFor } from "./setup-federation";

/** @throws without a server: these tests are never skipped in silence. */
export default () => {
  if (!process.env.DATABASE_URL)
    throw new Error(
      'These tests need a PostgreSQL server. "npm run test:postgres" starts one; or set DATABASE_URL to a server that may be tested on.',
    );
  return startFor("postgres");
};
