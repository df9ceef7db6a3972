/** Whether a text is the address of a PostgreSQL database: postgresql://user:password@host:port/database. */
export function isPostgresUrl(text: string): boolean {
  return /^postgres(?:ql)?:\/\/[^/?#]*\/[^/?#]+/.test(text) && URL.canParse(text);
}

/** How messages name a database: without password and without parameters. */
export function publicName(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === "" ? "" : `${username}@`}${decodeURIComponent(host)}${pathname}`;
}

/** The name of the database in an address, for commands that an administrator can type. */
export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
