import { useWords } from "../site";

/** What the cells of the coverage say. */
export function Legend() {
  const word = useWords();
  return (
    <section aria-labelledby="legend">
      <h3 id="legend">{word("legend")}</h3>
      <dl class="legend">
        <div>
          <dt>
            <span class="count">3</span>
          </dt>
          <dd>{word("legendCount")}</dd>
        </div>
        <div>
          <dt>
            <span class="mark actual-mark">{word("actualMark")}</span>
          </dt>
          <dd>{word("legendActual")}</dd>
        </div>
        <div>
          <dt>
            <span class="mark target-mark">{word("targetMark")}</span>
          </dt>
          <dd>{word("legendTarget")}</dd>
        </div>
        <div>
          <dt>
            <span class="related-mark">{word("relatedMark")} 2</span>
          </dt>
          <dd>{word("legendRelated")}</dd>
        </div>
        <div>
          <dt>–</dt>
          <dd>{word("legendAbsent")}</dd>
        </div>
      </dl>
    </section>
  );
}
