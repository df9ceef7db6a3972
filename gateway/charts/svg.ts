/** A drawn part: its markup, placed at its own origin, and the room it takes. */
export interface Part {
  markup: string;
  height: number;
}

type Value = string | number | undefined;

/** All but the characters of XML 1.0: control characters, and halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in XML and HTML, between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** An element; attributes that are undefined are left out, values are escaped, children are markup. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === "number" ? number(value) : String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A number of pixels with at most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Moves markup. */
export function moved(x: number, y: number, ...markup: string[]): string {
  return element("g", { transform: `translate(${number(x)} ${number(y)})` }, ...markup);
}

export interface TextStyle {
  size: number;
  fill: string;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
}

/** One line of text; `y` is its baseline. */
export function textLine(x: number, y: number, content: string, { size, fill, bold, anchor }: TextStyle): string {
  const attributes = {
    x,
    y,
    "font-size": size,
    "font-weight": bold ? 700 : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
    fill,
  };
  return element("text", attributes, escapeText(content));
}

/** Lines below each other; their height is the sum of their line heights. */
export function textLines(lines: readonly string[], style: TextStyle, leading = 1.5): Part {
  const step = style.size * leading;
  const x = 0;
  const markup = lines.map((line, index) => textLine(x, index * step + style.size * 1.12, line, style)).join("");
  return { markup, height: lines.length * step };
}

/** Parts below each other with a gap between those that take room. */
export function stacked(parts: readonly Part[], gap: number): Part {
  let y = 0;
  const markup: string[] = [];
  for (const part of parts) {
    if (part.height === 0) continue;
    if (y > 0) y += gap;
    markup.push(moved(0, y, part.markup));
    y += part.height;
  }
  return { markup: markup.join(""), height: y };
}
