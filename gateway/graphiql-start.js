// Starts GraphiQL. `settings` stands before this: { workers, options }, as the server writes them.
// An address may carry a query: /graphiql?query=…&variables=…&operationName=… opens it in a tab of its own.
(({ workers, options }) => {
  // Beyond this the address of a query would be refused by servers on its way.
  const LONGEST = 7_000;
  const shared = new URLSearchParams(location.search);
  const tab = { query: shared.get("query"), variables: shared.get("variables") };
  let current = tab.query ? tab : null;

  self.MonacoEnvironment = {
    globalAPI: false,
    getWorkerUrl: (_module, label) => workers[label] ?? workers.editorWorkerService,
  };

  /** The address that opens what stands in the editor, or null when there is nothing or too much. */
  function link() {
    const parameters = new URLSearchParams();
    if (current?.query) parameters.set("query", current.query);
    if (current?.variables) parameters.set("variables", current.variables);
    const address = `${location.pathname}?${parameters}`;
    return parameters.has("query") && address.length <= LONGEST ? address : null;
  }

  function follow({ tabs, activeTabIndex }) {
    const { query, variables } = tabs[activeTabIndex] ?? {};
    current = { query, variables };
    history.replaceState(null, "", link() ?? location.pathname);
  }

  /** Copies the address, or, where the browser does not allow that, shows it. */
  async function share() {
    const output = document.querySelector("#shared");
    const address = link();
    if (!address) {
      output.textContent = current?.query ? "This query is too long for a link." : "There is no query to link to yet.";
      return;
    }
    const whole = new URL(address, location.href).href;
    history.replaceState(null, "", address);
    try {
      await navigator.clipboard.writeText(whole);
      output.textContent = "The link was copied.";
    } catch {
      output.textContent = "The link stands in the address bar.";
    }
  }

  addEventListener("DOMContentLoaded", () => {
    const first = tab.query ? [tab] : [];
    current ??= options.defaultTabs[0];
    YogaGraphiQL.renderYogaGraphiQL(document.querySelector("#root"), {
      ...options,
      ...(tab.query ? { variables: tab.variables ?? undefined } : {}),
      defaultTabs: [...first, ...options.defaultTabs],
      onEditQuery: () => {},
      onTabChange: follow,
    });
    document.querySelector("#share").addEventListener("click", share);
  });
})(settings);
