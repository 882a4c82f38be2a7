// English words for rare things that are counted, wherever in the question they stand: "clusters for key parts", "makers … of global
// weight". Each thing is known by all of its words together. Applied by everyday-things.ts.

export interface Thing {
  readonly feature: string;
  /** All of these stand in the text, each anywhere. */
  readonly says: readonly RegExp[];
  /** None of this stands there: it would be another thing. */
  readonly unless?: RegExp;
  /** What the words name one by one, and do not mean together. */
  readonly instead?: readonly string[];
}

const PARTS = /\b(parts|components?|suppliers?)\b/;
const FIRMS =
  /\b(giants|leaders|champions|heavy ?weights|firms?|companies|company|suppliers?|manufacturers?|makers?|enterprises?|producers?|vendors?|businesses|players)\b/;
const CARMAKERS =
  /\b(car ?makers?|auto ?makers?|(car|auto|vehicle|ev|nev|passenger car|electric car|new energy) (makers?|manufacturers?|producers?|builders?|groups)|oems?|makers?|manufacturers?)\b/;
const BIG =
  /\b(large|larger|big|bigger|big league|major|heavy ?weights?|heavy hitters?|top tier|top flight|first tier|global|globally|world|influential|influence|weight|leading|leaders?|giants?|powerhouses?|scale|of size|million (units?|cars?|vehicles?|strong)|million a year|flagship|famous|of note|noted|notable|renowned)\b/;
const COMING =
  /\b(new|newly|attract[a-z]*|lur(e|es|ed|ing)|bring(s|ing)? in|brought in|woo|woos|wooed|wooing|land|landed|landing|recruit[a-z]*|introduc[a-z]*|draw in|win over|set up shop|pull in|newcomers)\b/;
const HYDROGEN = /\b(hydrogen|h2)\b/;
const FUEL_CELL =
  /\b(fuel cells?|fcevs?|fcvs?|(hydrogen|h2)( powered)? (cars|vehicles|trucks|lorries|buses))\b/;
const CHARGING = /\b(charg(e|es|ed|er|ers|ing)|plugs?|plug in|piles?)\b/;
const SELF_DRIVING =
  /\b(avs?|self driving|autonomous|driverless|automated|unmanned|robotaxis?|robo ?taxis?)\b/;
const CONNECTED = /\b(connected|icvs?|intelligent|smart|networked)\b/;

/** In the order in which they are applied. */
export const THINGS: readonly Thing[] = [
  {
    feature: 'parts-cluster',
    says: [PARTS, /\bclusters?\b/],
    unless: /\b(yuan|worth|revenue|billion|trillion)\b/,
    instead: ['components', 'firms', 'auto-industry'],
  },
  {
    feature: 'icv-cluster',
    says: [/\b(connected|icvs?|smart car|intelligent)\b/, /\bclusters?\b/],
    unless: /\b(yuan|worth|revenue|billion|trillion|parts|components?)\b/,
    instead: ['icv', 'icv-industry', 'nev', 'nev-industry', 'output'],
  },
  {
    feature: 'champion',
    says: [/\bchampions?\b/],
    unless: HYDROGEN,
    instead: ['components', 'firms', 'makers', 'models'],
  },
  {
    feature: 'specialised-sme',
    says: [
      /\bsmes?\b|\bsmall(er)? (and|&) (medium|mid)|\bsmall(er)? ([a-z]+ )?(firms|companies|businesses|enterprises)\b/,
    ],
    unless: /\b(giants?|charg[a-z]+)\b/,
    instead: ['nev-industry', 'firms', 'nev', 'components', 'makers'],
  },
  {
    feature: 'million-family',
    says: [/\b(famil(y|ies)|platforms?|product lines?)\b/, /\bmillion\b/],
    instead: ['vehicle', 'output', 'models', 'nev'],
  },
  {
    feature: 'ten-billion',
    says: [/\b(ten|10) ?(billion|bn|b)\b/, /\b(industries|clusters|sectors|segments)\b/],
    unless: /\bhow (much|big|large)\b|\b(total|combined)\b/,
    instead: ['worth', 'components', 'auto-industry', 'large'],
  },
  {
    feature: 'new-parts',
    says: [PARTS, FIRMS, COMING],
    instead: ['components', 'firms', 'makers', 'new', 'attracted', 'added', 'nev'],
  },
  {
    feature: 'upgraded-parts',
    says: [
      PARTS,
      FIRMS,
      /\b(convert[a-z]*|transform[a-z]*|upgrad[a-z]*|switch|retool[a-z]*|traditional|old school|conventional|moderni[sz][a-z]*)\b/,
    ],
    instead: ['components', 'firms', 'makers', 'nev', 'icv', 'vehicle', 'output', 'new-parts'],
  },
  {
    feature: 'leading-parts',
    says: [PARTS, FIRMS, BIG],
    unless: COMING,
    instead: ['components', 'firms', 'makers', 'large'],
  },
  {
    feature: 'icv-leading',
    says: [
      /\b(connected|icvs?|intelligent|smart) ?(cars?|vehicles?|driving|autos?|nevs?)?\b/,
      FIRMS,
      BIG,
    ],
    unless: /\b(parts|components?|brands?)\b/,
    instead: ['icv', 'large', 'makers', 'vehicle', 'nev', 'icv-industry'],
  },
  {
    feature: 'large',
    says: [CARMAKERS, BIG],
    unless: /\b(parts|components?|suppliers?|batter[a-z]+|brands?|sales|sold|output|capacity)\b/,
    instead: ['vehicle', 'icv', 'scale', 'worth'],
  },
  {
    feature: 'new',
    says: [CARMAKERS, COMING],
    unless: /\b(parts|components?|suppliers?|batter[a-z]+|sales|sold|output)\b/,
    instead: ['attracted', 'added'],
  },
  {
    feature: 'global-brand',
    says: [/\bbrands?\b/, /\b(global|globally|world|international|internationally)\b/],
    unless: /\b(makers|carmakers|manufacturers)\b/,
    instead: ['brands', 'nev', 'icv', 'large', 'vehicle'],
  },
  {
    feature: 'hydrogen-leading',
    says: [HYDROGEN, FIRMS, BIG],
    instead: ['hydrogen', 'firms', 'makers', 'large', 'hydrogen-industry'],
  },
  {
    feature: 'hydrogen-station',
    says: [
      HYDROGEN,
      /\b(pumps?|refuel[a-z]*|refill[a-z]*|fuell?ing|filling|dispens[a-z]*|fill up|forecourts?)\b/,
    ],
    unless: /\b(price|cost|yuan|supply|supplied|tonn?es|tons)\b/,
    instead: ['hydrogen', 'station', 'charging-pile', 'public'],
  },
  {
    feature: 'hydrogen-highway',
    says: [HYDROGEN, /\b(highways?|motorways?|expressways?|corridors?|freeways?)\b/],
    unless:
      /\b(stations?|refuel[a-z]*|cars|vehicles|trucks|lorries|buses|fcevs?|fcvs?|traffic|where|which|what (places|cities)|link[a-z]*|connect[a-z]*|between)\b/,
    instead: ['hydrogen', 'highway'],
  },
  {
    feature: 'green-hydrogen',
    says: [
      /\b(green|renewable|renewables)\b/,
      HYDROGEN,
      /\b(made|make|makes|produc[a-z]*|output|turned out|tonn?es|tons)\b/,
    ],
    unless: /\b(capacity|able to|could|cars|vehicles|stations?)\b/,
    instead: ['hydrogen', 'hydrogen-production', 'output', 'hydrogen-supply'],
  },
  {
    feature: 'ratio',
    says: [
      /\bhow many (electric |new energy )?(cars|evs|nevs|vehicles)\b/,
      /\b(one|a|each|every|per|single) (public )?(charging (point|pile|post)|charger|pile|plug)\b/,
    ],
    instead: ['share', 'nev', 'vehicle', 'charging-pile', 'stock'],
  },
  {
    feature: 'ratio',
    says: [/\bratio\b/, CHARGING, /\b(evs?|nevs?|cars?|vehicles?)\b/],
    instead: ['share', 'nev', 'vehicle', 'charging-pile', 'stock'],
  },
  {
    feature: 'data-collection',
    says: [/\bdata\b/, /\b(collect[a-z]*|gather[a-z]*|record(s|ed|ing)?|captur[a-z]+)\b/],
    instead: ['vehicle', 'ride-hailing'],
  },
  {
    feature: 'radius',
    says: [
      /\b(km|kms|kilomet[a-z]+)\b|\bhow far\b(?! (along|behind|ahead|off|did))|\bfar apart\b|\b(within|walking) distance\b|\bdistance (to|between|from)\b/,
      CHARGING,
    ],
    unless: /\b(roads?|streets|highways?|motorways?|per (100|hundred)|power|kwh)\b/,
    instead: ['charging-pile', 'charging-station', 'public'],
  },
  {
    feature: 'smart-road',
    says: [
      /\b(roads?|streets?)\b/,
      new RegExp(`${SELF_DRIVING.source}|${CONNECTED.source}|\\btest(s|ing)?\\b`),
      /\b(km|kms|kilomet[a-z]+|length|how long|how much|roads? (are |is |were )?(open|opened|fitted|upgraded|cleared))\b/,
    ],
    unless: /\b(square|sq|area)\b/,
    instead: ['icv', 'autonomous', 'stock', 'vehicle', 'scale'],
  },
  {
    feature: 'daily-traffic',
    says: [FUEL_CELL, /\b((a|per|each|every) day|daily)\b/],
    unless: /\b(kg|kilos?|tonn?es|tons|price)\b/,
    instead: [
      'fuel-cell-heavy-truck',
      'fuel-cell-vehicle',
      'hydrogen',
      'hydrogen-highway',
      'highway',
      'vehicle',
      'stock',
    ],
  },
  {
    feature: 'subsidised',
    says: [
      FUEL_CELL,
      /\b(subsid[a-z]+|incentives?|rewards?|bonus(es)?|grants?)\b/,
      /\b(picked|chosen|selected|approved|qualif[a-z]+|eligible|shortlisted|receiv[a-z]+|got|getting|won|cleared)\b/,
    ],
    instead: ['fuel-cell-vehicle', 'vehicle', 'hydrogen'],
  },
  {
    feature: 'charging-space',
    says: [
      /\b(service|rest) (areas?|stops?|stations?)\b|\b(highways?|expressways?|motorways?)\b/,
      /\b(bays|spaces|spots|parking)\b/,
      CHARGING,
    ],
    instead: ['highway', 'parking', 'charging-pile', 'service'],
  },
  {
    feature: 'test-licence',
    says: [
      /\b(licen[cs]es?|permits?)\b/,
      new RegExp(`${SELF_DRIVING.source}|\\b(test(s|ing)?|connected)\\b`),
    ],
    unless: /\b(plates?|lotter[a-z]+)\b/,
    instead: ['icv', 'autonomous', 'firms', 'plate-quota', 'stock'],
  },
  {
    feature: 'outlet',
    says: [
      /\b(service|maintenance|repair|servicing) (points?|outlets?|shops?|cent(re|er)s?|garages?|sites?)\b|\b(places?|spots|shops?|garages?|outlets?|sites?)\b.{0,40}\b(serviced|repaired|fixed|mended|maintained|maintain|repair|fix)\b|维修(店|站|网|门店|中心)|修车的?(地方|点|店|铺)|保养(点|网点|店)/,
    ],
    unless: CHARGING,
    instead: ['service', 'nev', 'aftermarket', 'station'],
  },
  {
    feature: 'provincial-innovation',
    says: [/\binnovation (cent(re|er)s?|hubs?)\b/, /\bprovinc(e|ial|ially)\b/],
    instead: ['innovation-center', 'output'],
  },
  {
    feature: 'innovation-center',
    says: [/\binnovation (cent(re|er)s?|hubs?)\b/],
    unless: /\bprovinc(e|ial|ially)\b/,
    instead: ['output', 'auto-industry'],
  },
  {
    feature: 'roadside',
    says: [/\broadside\b|\b(networked|connected|network) (facilities|equipment|units)\b/],
    instead: ['icv', 'smart-road'],
  },
  {
    feature: 'dc-gun',
    says: [/\b(dc|direct current|fast)\b/, /\b(guns?|nozzles?)\b/],
    instead: ['charging-pile', 'charging', 'added', 'new'],
  },
  {
    feature: 'bidirectional',
    says: [/\b(back (in)?to|to) the grid\b|\btwo way\b|\bv2g\b/],
    instead: ['charging-pile', 'charging'],
  },
  {
    feature: 'l4-trips',
    says: [
      /\b(trips?|rides?|passengers|journeys)\b/,
      new RegExp(`${SELF_DRIVING.source}|\\b(l4|level 4)\\b`),
    ],
    unless: /\bride hailing\b/,
    instead: ['autonomous', 'taxi', 'nev'],
  },
  {
    feature: 'driverless-freight',
    says: [/\b(containers?|teus?|freight)\b/, SELF_DRIVING],
    instead: ['autonomous', 'heavy-truck', 'low-speed'],
  },
  {
    feature: 'supercharging-station',
    says: [
      /\bsupercharg(ing|er|e)\b|\b(super|ultra|superfast|ultrafast|super fast|ultra fast|high power) charging\b/,
      /\b(sites|stations?|locations|hubs|depots|facilities)\b|站/,
    ],
    unless: /\b(highways?|expressways?|motorways?)\b/,
    instead: ['charging-pile', 'charging-station', 'station', 'supercharging-pile', 'supercharger'],
  },
  {
    feature: 'rank',
    says: [
      /\bwhere (did|does|do|has) (it|that|this) (put|leave|land)\b|\bwhere\b.{0,40}\b(plac(e|ed)|rank(s|ed)?|stand|stood|came|finish(ed)?|sit|sits|sat)\b|\b(no|number) ?([1-9]|one|two|three|four|five)\b(?! million)|\btop (what|how many)\b|\b(what|which) (place|rank|position|spot)\b|\b(place|position|spot|standing) (nationally|nationwide|in china|in the country|in the (league )?table|among)\b|\b([1-9]\d?(st|nd|rd|th)|second|third|fourth|fifth) (place|largest|biggest|most|among|in the (country|nation))\b/,
    ],
    unless: /\bstations?\b/,
  },
];
