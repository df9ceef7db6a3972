/**
 * Calls a piece of work on every SIGHUP. In a terminal that signal goes on to mean that the terminal is gone.
 * @returns what takes it back.
 */
export function onReload(work: () => void): () => void {
  if (process.stdin.isTTY) return () => {};
  process.on("SIGHUP", work);
  return () => void process.off("SIGHUP", work);
}
