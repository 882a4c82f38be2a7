// The shorthand of analysts and investors, said in plain words before anything else is read: "guidance", "capex", "vs plan", "9M24", "ICE phase-out".
// Mostly English: Chinese desks write these things out.

type Rule = readonly [says: RegExp, meant: string | ((...found: string[]) => string)];

const MONTHS = 'January February March April May June July August September October November'.split(
  ' ',
);

/** "9M24", "2M2025", "11M'25": the first months of a year; "2M 2025" may be two million. */
const MONTHS_SO_FAR = /(?<![\d.,])(1[01]|[1-9])M['’]?(?:20)?([12]\d)(?![\d%a-z])/gi;

const MONTH = `(${MONTHS.join('|')}|December)`;
const BETWEEN_MONTHS = new RegExp(
  String.raw`(?<!\b(?:grow|grew|grown|growth|rise|rose|risen|change|changed|increased?|difference|gap|jump|jumped|fall|fell|compare|ratio)\b.{0,60})\bbetween ${MONTH} and ${MONTH}\b`,
  'gi',
);

const RULES: readonly Rule[] = [
  [MONTHS_SO_FAR, (_all = '', count = '', year = '') => soFar(Number(count), `20${year}`)],
  [/\b(?:YE|year[- ]end) ?['’]?(?:20)?([12]\d|3[0-5])\b/gi, 'the end of 20$1'],
  [/\b(end|mid|late|early)[- ]?(1\d|2\d|3[0-5])(?![\d%.,]|-)\b/gi, '$1 20$2'],
  [/\bex[- ](?!(?:factory|works|post|ante|vat|tax|dividend|ceo)\b)(?=[a-z]{4,})/gi, 'excluding '],
  [/\b((?:FY|CY) ?['’]?(?:20)?\d\d) units\b/gi, 'units $1'],
  [/\b(?:vs\.?|versus|against) (?:its |the )?(?:plan|guidance|budget)\b/gi, 'vs target'],
  [
    /(?<!\b(?:government|official|policy) )\bguidance\b(?! (?:funds?|opinions?|catalogues?|documents?|notes?)\b)/gi,
    'target',
  ],
  [/\b(?:guid(?:es?|ed|ing)) (?:to|for|towards)\b/gi, 'targets'],
  [/\bvolumes?(?= targets?\b)/gi, 'sales'],
  [
    /\b(?:ICEs?|combustion(?: engines?)?|petrol|gasoline)(?: cars?| vehicles?)? (?:phase|sunset)[- ]?(?:out)?(?: dates?| years?| deadlines?)?(?=\W|$)/gi,
    'end of petrol car sales',
  ],
  [
    /\bphas(?:e|es|ed|ing)[- ]?out (?:of )?(?:ICEs?|combustion engines?)(?: cars?| vehicles?| sales)?\b/gi,
    'end petrol car sales',
  ],
  [/\b(?:capex|capital (?:expenditure|spending|outlay))\b/gi, 'investment'],
  [/(?<!\b(?:river|pearl|yangtze) )\bdelta (?:between|vs\.?|versus)(?= )/gi, 'difference between'],
  [/\b(?:installed|install) base\b(?: of)?/gi, 'number on the road of'],
  [/\bname[- ]?plate (?=([a-z]+ ){0,3}capacity\b)/gi, ''],
  [/\b(?:rmb|cny|yuan) ?(?:\/|per) ?kg\b/gi, 'yuan a kilogram'],
  [/\b(price|cost) (?:caps?|ceilings?)\b/gi, '$1 target'],
  [/\b(how many|by how many|in|many) (?:pp|ppts?)\b/gi, '$1 percentage points'],
  [
    /\b(?:pp|ppts?|percentage[- ]points?) (?:change|move|delta)\b/gi,
    'difference in percentage points',
  ],
  [/\b(?:policy )?tailwinds?\b/gi, 'policy support'],
  // "Sold between January and August": in all these months; what grew between them is another matter.
  [BETWEEN_MONTHS, 'from $1 to $2'],
  [
    /\bhow (?:far )?short (?:did|does|has|had|was|is) ((?:[a-z'’]+ ){1,3}?)(?:fall|fell|fallen|come|came)(?: of)?(?= )/gi,
    'how far was $1from',
  ],
  // The country's figure, of which no mean is to be worked out.
  [
    /(?<=\b(?:than|above|below|to|with|versus|vs|beats?|exceeds?) (?:the )?)(national|nationwide|country['’]?s|china['’]?s) (?:average|mean)\b/gi,
    '$1 figure',
  ],
  [/(?<=比|[高低多少]于|超过|跟|和)全国(?:的)?平均(?:水平|值|数|线)?/g, '全国'],
  // Typed in a hurry.
  [/\b(20[1-4]\d) ?%(?=\s*(?:$|[?!.,;]))/g, '$1'],
  [/\b3[- ](?:year|yr)(?= (?:[a-z]+ )?(?:plan|programme|action plan)\b)/gi, 'three-year'],
  [
    /\b(they|it)['’]?d (?=(?:build|make|have|reach|produce|sell|get to|add|install|export)\b)/gi,
    '$1 would ',
  ],
  [/\bdiff (?=between\b|btwn\b|b\/w\b)/gi, 'difference '],
  [/\b(?:btwn|b\/w)(?= )/gi, 'between'],
  [/\bw(?:\/ ?|(?= [a-z]{4,}))/gi, 'with '],
  [/\bpct\b/gi, 'percent'],
  [/\babt\b/gi, 'about'],
  [/(?:^|(?<=, ))(?:wait|hang on|hold on),? (?=[a-z])/gi, ''],
  [/\b(?:rn|atm|as we speak)(?=\W*$)/gi, 'right now'],
  [/\b([12]\d|3[0-5]) ?(?:->|→|>) ?([12]\d|3[0-5])(?![\d%.,])/g, '20$1 to 20$2'],
  // Things that people describe rather than name.
  [/\bstations? (?:to|that|which) (?:re)?(?:fill|fuel) (?:them|up)\b/gi, 'hydrogen stations'],
  [
    /(?<=\bhow many )places (?:where (?:you|drivers|they) can|to) (?:plug in|charge)\b/gi,
    'charging piles',
  ],
  [
    /(?<=\bhow many )places (?:where (?:you|drivers|they) can|to) (?:swap|change) (?:an? )?(?:empty |flat )?batter(?:y|ies)(?: for (?:a )?(?:full|fresh)(?: ones?)?)?/gi,
    'battery swap stations',
  ],
  [
    /(?<=\b(?:those|ones) (?:that are )?)open to (?:everyone|everybody|anyone|all drivers)\b/gi,
    'open to the public',
  ],
  [/\bin private hands\b/gi, 'private'],
  [/\bmaking muscle\b/gi, 'production capacity'],
  [/\bhow (?:well|much) used\b/gi, 'how fully used'],
  [/\b(lorries|trucks|vehicles) of the heavy kind\b/gi, 'heavy $1'],
  [/\b(?:can|could|do|did) (?:its |the )?(?:drivers|motorists) (?:count|rely) on\b/gi, 'are there'],
  [/\bfor its (?:drivers|motorists|residents)\b/gi, ''],
  [/\bby the (?:hundreds|thousands) of tonnes\b/gi, ''],
];

/** The words with such shorthand in plain words; all else stays as it is. */
export function withoutTradeTalk(words: string): string {
  return RULES.reduce(
    (text, [says, meant]) =>
      typeof meant === 'string' ? text.replace(says, meant) : text.replace(says, meant),
    words,
  );
}

function soFar(count: number, year: string): string {
  const last = MONTHS[count - 1] ?? '';
  return count === 1 ? `${last} ${year}` : `January to ${last} ${year}`;
}
