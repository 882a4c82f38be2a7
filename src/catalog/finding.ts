// A finding: something in data/ that is wrong, told so that the curator can mend it at once.

export interface Finding {
  /** The schema, or the name of the rule that was broken. */
  readonly rule: string;
  /** File below the data folder. */
  readonly file: string;
  /** Record and field inside the file, such as "anhui-2023-nev-output, unit". */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

/** One line: where it is, what was expected there, what was found, and by which rule. */
export function sayFinding(finding: Finding): string {
  return `${finding.file}: ${finding.place}: expected ${finding.expected}; found ${finding.found} [${finding.rule}]`;
}

/** At most so much of a text; what is missing is marked. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

const SHOWN = 10;

/** data/ cannot be used: the start stops, and each finding is named. */
export class BrokenCatalogError extends Error {
  readonly findings: readonly Finding[];

  constructor(folder: string, findings: readonly Finding[]) {
    const more = findings.length > SHOWN ? [`… and ${findings.length - SHOWN} more`] : [];
    super(
      [
        `The data in ${folder} cannot be used: ${findings.length} finding${findings.length === 1 ? '' : 's'}.`,
        ...findings.slice(0, SHOWN).map((finding) => `  ${sayFinding(finding)}`),
        ...more,
        'Mend the files named above, then run: npm run data',
      ].join('\n'),
    );
    this.name = 'BrokenCatalogError';
    this.findings = findings;
  }
}
