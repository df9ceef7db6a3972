import type { Check, Finding } from "./check";

/** The document is the one that the seeds were made from: its hash and its number of lines. */
export const checkSource: Check = ({ seeds: { source }, document }) => {
  const { sha256, lines } = source.document;
  const findings: Finding[] = [];
  if (document.sha256 !== sha256)
    findings.push({
      where: source.document.at,
      found: `The sha256 of ${document.fileName} is ${document.sha256}, the seed says ${sha256}.`,
      advice: "Supply the document that the seeds were made from, or hold every fact against the new one.",
    });
  if (document.printed.length !== lines)
    findings.push({
      where: source.document.at,
      found: `${document.fileName} has ${document.printed.length} lines, the seed says ${lines}.`,
      advice: "Supply the document that the seeds were made from, or correct document.lines.",
    });
  return findings;
};
