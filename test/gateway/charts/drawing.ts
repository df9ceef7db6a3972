import { DOMParser, type Element as XmlElement, type Node as XmlNode } from "@xmldom/xmldom";
import { textWidth } from "../../../gateway/charts/text-width";

/** A text of a chart with the room that it takes, in pixels of the chart. */
export interface WrittenText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** An SVG as a strict XML parser reads it. */
export class Drawing {
  readonly root: XmlElement;

  /** @throws for whatever is not well-formed. */
  constructor(svg: string) {
    const onError = (_level: string, message: string) => {
      throw new Error(message);
    };
    this.root = new DOMParser({ onError }).parseFromString(svg, "image/svg+xml").documentElement as XmlElement;
  }

  /** All elements of a name, or with an attribute, in document order. */
  all(name: string, attribute?: string, value?: string): XmlElement[] {
    return [...this.root.getElementsByTagName(name)].filter(
      (element) =>
        !attribute ||
        (value === undefined ? element.hasAttribute(attribute) : element.getAttribute(attribute) === value),
    );
  }

  /** How often each mark was drawn. */
  marks(): Record<string, number> {
    const count: Record<string, number> = {};
    for (const path of this.all("path", "data-mark")) {
      const kind = path.getAttribute("data-mark") as string;
      count[kind] = (count[kind] ?? 0) + 1;
    }
    return count;
  }

  /** Texts that stand on each other or leave a picture of this width. */
  collisions(width: number): string[] {
    const texts = this.texts();
    const outside = texts.filter(({ left, right }) => left < 0 || right > width).map(({ text }) => `"${text}" leaves`);
    const over = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map((b) => `"${a.text}" stands on "${b.text}"`),
    );
    return [...outside, ...over];
  }

  texts(): WrittenText[] {
    return this.all("text").map((element) => {
      const size = Number(element.getAttribute("font-size"));
      const text = element.textContent ?? "";
      const width = textWidth(text, size, element.getAttribute("font-weight") === "700");
      const { x, y } = placeOf(element);
      const anchor = element.getAttribute("text-anchor");
      const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
      const base = y + (element.hasAttribute("dy") ? 0.36 * size : 0);
      return { text, left, right: left + width, top: base - 0.75 * size, bottom: base + 0.1 * size };
    });
  }
}

/** Where a text's origin lies, all translations above it added up. */
function placeOf(element: XmlElement): { x: number; y: number } {
  let x = Number(element.getAttribute("x") ?? 0);
  let y = Number(element.getAttribute("y") ?? 0);
  for (let node: XmlNode | null = element; node && "getAttribute" in node; node = node.parentNode) {
    const [, dx, dy] =
      /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec((node as XmlElement).getAttribute("transform") ?? "") ?? [];
    x += Number(dx ?? 0);
    y += Number(dy ?? 0);
  }
  return { x, y };
}
