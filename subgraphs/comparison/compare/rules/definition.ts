import { meetingPlace, relationAt } from "../meeting-place";
import { cities, listed, termName } from "../phrases";
import type { Rule } from "../rule";
import { citiesOf, isRelatedOnly, setAgainstEachOther, withFigures } from "../series";

export const definitionDiffers: Rule = {
  code: "definition-differs",
  detects: "The series belong to different kinds of programme below the concept asked for.",
  matters:
    "Sessions of a frailty check and sessions of a walking event are both sessions, and say nothing about each other.",
  costs: "NOT_COMPARABLE; the narrower concepts have comparisons of their own.",
  between: true,
  find({ concept, group, words }) {
    const series = setAgainstEachOther(group.series);
    const { branches } = meetingPlace(concept, series, words);
    if (branches.length < 2) return null;
    const names = listed(branches.map((id) => termName(id, words.concepts)));
    return {
      cost: "NOT_COMPARABLE",
      message: {
        ja: `数えている事業の種類が違う：${names.ja}。下位の種類ごとに比べる必要がある。`,
        en: `Different kinds of programme are counted here: ${names.en}. Compare under these narrower concepts.`,
      },
      municipalities: citiesOf(series),
    };
  },
};

export const narrowerConcept: Rule = {
  code: "narrower-concept",
  detects: "Series that enter through a concept below the one asked for.",
  matters: "They count a part of what the concept means.",
  costs: "A caveat.",
  between: true,
  find({ concept, group, words }) {
    const series = setAgainstEachOther(group.series);
    const { place, branches } = meetingPlace(concept, series, words);
    if (branches.length > 1) return null;
    const below = series.filter(({ matches }) => matches.every((match) => match.concept !== concept));
    if (below.length === 0) return null;
    const [who, name] = [
      cities(citiesOf(below), words),
      termName(place === concept ? (branches[0] ?? place) : place, words.concepts),
    ];
    return {
      cost: "CAVEAT",
      message: {
        ja: `${who.ja}の値は、下位の種類「${name.ja}」のものである。`,
        en: `Figures of ${who.en} are those of a narrower kind: ${name.en}.`,
      },
      municipalities: citiesOf(below),
    };
  },
};

export const broadOrNarrowMatch: Rule = {
  code: "broad-or-narrow-match",
  detects: "The programme is a part of the concept (BROAD) or contains it and more (NARROW).",
  matters: "Its figures leave out a part of what the others count, or count more.",
  costs: "A caveat.",
  between: true,
  find({ concept, group, words }) {
    const series = setAgainstEachOther(group.series);
    const { place } = meetingPlace(concept, series, words);
    const of = (wanted: "BROAD" | "NARROW") =>
      citiesOf(series.filter((own) => relationAt(place, own, words) === wanted));
    const [part, more] = [of("BROAD"), of("NARROW")];
    if (part.length + more.length === 0) return null;
    const sentences = [
      {
        who: part,
        ja: "には、この種類の一部だけにあたる事業の系列がある。",
        en: "belong to a programme that is only a part of this kind",
      },
      {
        who: more,
        ja: "には、この種類より広い内容を持つ事業の系列がある。",
        en: "belong to a programme that contains more than this kind",
      },
    ].filter(({ who }) => who.length > 0);
    return {
      cost: "CAVEAT",
      message: {
        ja: sentences.map(({ who, ja }) => `${cities(who, words).ja}${ja}`).join(""),
        en: sentences.map(({ who, en }) => `Some series of ${cities(who, words).en} ${en}.`).join(" "),
      },
      municipalities: citiesOf(series).filter((code) => part.includes(code) || more.includes(code)),
    };
  },
};

export const relatedMatch: Rule = {
  code: "related-match",
  detects: "The programme has only to do with the concept (RELATED) and is something else.",
  matters:
    "Its figures stand here because the plan speaks of the concept in them, not because it runs such a programme.",
  costs: "A caveat, and the series is never ranked; NOT_COMPARABLE where fewer than two cities remain without it.",
  between: false,
  find({ group, words }) {
    const series = withFigures(group.series);
    const codes = citiesOf(series.filter(isRelatedOnly));
    if (codes.length === 0) return null;
    const { ja, en } = cities(codes, words);
    return {
      cost: citiesOf(series.filter((own) => !isRelatedOnly(own))).length < 2 ? "NOT_COMPARABLE" : "CAVEAT",
      message: {
        ja: `${ja}の事業は、この種類と関係はあるが別のものである。`,
        en: `The programmes of ${en} have to do with this kind of programme, but are something else.`,
      },
      municipalities: codes,
    };
  },
};
