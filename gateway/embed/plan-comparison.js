// <plan-comparison query="dementia-cafe" lang="en">Text for readers without scripts</plan-comparison>
// Shows a stored comparison as a picture, with a link to its figures. Further attributes are variables of the document
// (cities, from, to …), theme (light or dark) and version. It sends no cookie and no referrer, and asks for nothing else.
const ORIGIN = new URL(import.meta.url).origin;
const OWN = ["query", "version", "theme"];
const STANDARD = new Set(["id", "class", "style", "slot", "title", "hidden", "dir", "role", "tabindex"]);
const WORDS = {
  ja: { link: "すべての数値と出典", alt: "各市の計画の比較。数値は下のリンク先にあります。" },
  en: { link: "All figures and sources", alt: "Comparison of the cities’ plans; the figures are behind the link." },
};
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ":host { display: block } figure { margin: 0 } img { display: block; max-width: 100%; height: auto } [hidden] { display: none }",
);

/** In steps of 80, so that pictures can be kept. */
function fittingWidth(pixels) {
  return Math.min(1600, Math.max(320, Math.round(pixels / 80) * 80 || 960));
}

class PlanComparison extends HTMLElement {
  #drawn = "";
  #watcher = new ResizeObserver(() => this.#draw());
  #changes = new MutationObserver(() => this.#draw());

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    this.#draw();
    this.#watcher.observe(this);
    this.#changes.observe(this, { attributes: true });
  }

  disconnectedCallback() {
    this.#watcher.disconnect();
    this.#changes.disconnect();
  }

  #draw() {
    const tag = this.lang.toLowerCase().startsWith("en") ? "en" : "ja";
    const query = encodeURIComponent(this.getAttribute("query") ?? "");
    const variables = new URLSearchParams({ lang: tag });
    for (const { name, value } of this.attributes)
      if (name !== "lang" && !OWN.includes(name) && !STANDARD.has(name) && !/^(data|aria|on)/.test(name))
        variables.set(name, value);
    const picture = new URLSearchParams(variables);
    picture.set("width", String(fittingWidth(this.clientWidth)));
    for (const name of ["theme", "version"]) if (this.getAttribute(name)) picture.set(name, this.getAttribute(name));
    const folder = this.getAttribute("version") ? "embed" : "q";
    const address = `${ORIGIN}/${folder}/${query}.svg?${picture}`;
    if (address === this.#drawn) return;
    this.#drawn = address;

    const image = new Image();
    Object.assign(image, { crossOrigin: "anonymous", referrerPolicy: "no-referrer" });
    image.alt = this.textContent.trim() || WORDS[tag].alt;
    const fallback = document.createElement("slot");
    fallback.hidden = true;
    image.onerror = () => {
      image.hidden = true;
      fallback.hidden = false;
    };
    image.src = address;
    const link = document.createElement("a");
    link.href = `${ORIGIN}/q/${query}.html?${variables}`;
    link.textContent = WORDS[tag].link;
    const caption = document.createElement("figcaption");
    caption.append(link);
    const figure = document.createElement("figure");
    figure.lang = tag;
    figure.append(image, fallback, caption);
    this.shadowRoot.replaceChildren(figure);
  }
}

if (!customElements.get("plan-comparison")) customElements.define("plan-comparison", PlanComparison);
