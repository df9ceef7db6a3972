import type { ComponentChildren } from "preact";

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A heading at a level that its surroundings decide. */
export function Heading({ level, children }: { level: HeadingLevel; children: ComponentChildren }) {
  const Tag = `h${level}` as const;
  return <Tag>{children}</Tag>;
}

/** The level below; HTML has none below the sixth. */
export function nextLevel(level: HeadingLevel): HeadingLevel {
  return Math.min(6, level + 1) as HeadingLevel;
}
