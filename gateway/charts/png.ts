/** Faces that stand in for the system's: pictures are the same on every machine. M PLUS 1p, SIL Open Font Licence 1.1. */
const FONTS = ["400Regular/MPLUS1p_400Regular", "700Bold/MPLUS1p_700Bold"].map((name) =>
  require.resolve(`@expo-google-fonts/m-plus-1p/${name}.ttf`),
);
const FAMILY = "M PLUS 1p";

/** Pixels of the picture to one of the chart, for sharp print and screens … */
const ZOOM = 2;

/** … unless it becomes too large a picture: this many pixels at most. */
const MOST_PIXELS = 16_000_000;

/** Draws an SVG chart as a PNG, in a thread of its own. */
export async function pngOf(svg: string): Promise<Buffer> {
  const size = (name: string) => Number(new RegExp(`^<svg [^>]*?\\b${name}="(\\d+)"`).exec(svg)?.[1] ?? 1);
  const zoom = Math.min(ZOOM, Math.sqrt(MOST_PIXELS / (size("width") * size("height"))));
  // Loaded with the first picture: most servers draw none.
  const { renderAsync } = require("@resvg/resvg-js") as typeof import("@resvg/resvg-js");
  const drawn = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  return drawn.asPng();
}
