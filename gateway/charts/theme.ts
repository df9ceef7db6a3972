/** The two looks of a chart. */
export const THEMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEMES)[number];

/** Colours of a chart. Every text colour stands out from its background by 4.5 to 1 or more (WCAG 2.2, 1.4.3). */
export interface Theme {
  surface: string;
  ink: string;
  muted: string;
  hairline: string;
  axis: string;
  /** Behind the reasons of a verdict. */
  note: string;
  verdicts: { COMPARABLE: string; WITH_CAVEATS: string; NOT_COMPARABLE: string };
  /** One colour for each of the first ten series; a further one begins again. */
  series: readonly string[];
}

export const THEME: Readonly<Record<ThemeName, Theme>> = {
  light: {
    surface: "#ffffff",
    ink: "#1b1f24",
    muted: "#525a65",
    hairline: "#d8dce2",
    axis: "#6a727d",
    note: "#f4f5f7",
    verdicts: { COMPARABLE: "#00664f", WITH_CAVEATS: "#7d5200", NOT_COMPARABLE: "#9c2a2a" },
    series: [
      "#0b5cad",
      "#b0440b",
      "#00703c",
      "#7a3e9d",
      "#006d77",
      "#a8246a",
      "#6b5b00",
      "#475569",
      "#a61b1b",
      "#3f4fc4",
    ],
  },
  dark: {
    surface: "#15181d",
    ink: "#f1f3f5",
    muted: "#b3bac4",
    hairline: "#363c45",
    axis: "#8b939e",
    note: "#1f242b",
    verdicts: { COMPARABLE: "#5fd3b0", WITH_CAVEATS: "#f0c05a", NOT_COMPARABLE: "#ff9d94" },
    series: [
      "#6cb4ff",
      "#ff9f66",
      "#62d28f",
      "#cf9dff",
      "#58d0d9",
      "#ff8cc4",
      "#dcc84f",
      "#b6c2d2",
      "#ff8f8f",
      "#a5b1ff",
    ],
  },
};

/** Faces that systems bring along for Japanese; nothing is loaded. The wide ones come last: texts are fitted by their usual width. */
export const FONT_FAMILY =
  "Hiragino Sans, Hiragino Kaku Gothic ProN, Yu Gothic, Noto Sans JP, Noto Sans CJK JP, Meiryo, sans-serif";
