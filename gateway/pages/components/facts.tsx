import type { ComponentChildren } from "preact";

export interface Fact {
  name: ComponentChildren;
  value: ComponentChildren;
}

/** Names with their values; what has no value is left out by whoever makes the list. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
