import type { ComponentChildren } from "preact";

interface ScrollTableProps {
  /** Of the table's caption: unique on the page. */
  id: string;
  caption: ComponentChildren;
  kind: "coverage" | "figures" | "native";
  children: ComponentChildren;
}

/** A table that scrolls by itself where it is wider than the screen, reachable by keyboard, named by its caption. */
export function ScrollTable({ id, caption, kind, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a landmark for each table would be too many
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table class={kind}>
        <caption id={id}>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </div>
  );
}
