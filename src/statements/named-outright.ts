// What a question wants by name: who makes something, or where else a company builds. A sentence that leaves the name out is no answer.
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import type { Query } from '../query.ts';
import { namesCompany } from './reach.ts';

const WHO_MAKES =
  /\b(who|which (companies|company|firms?|suppliers?|makers?)) (supplies|supply|delivers?|makes?|produces?)\b|(谁|哪些企业|哪家企业|哪些公司|哪家公司|哪家)(在)?(给.{0,8})?(供|生产|制造|配套)/;
/** Who supplies a company is told by a measure that speaks of supplying. */
const SUPPLIES = /\bsuppl(y|ies)\b|谁.{0,4}给.{0,8}供|供应/;
const SAYS_SUPPLIES = /\b(suppl(y|ies|iers?)|sourced?|batteries from)\b/;
const ELSEWHERE =
  /\b(besides|apart from|other than|aside from|outside( of)?|excluding|not counting)\b|除了?.{0,12}(以外|之外|外|，|还)/;
const SAYS_ELSEWHERE = /\b(outside|elsewhere|other cities)\b/;

/** Whether the measure names what the words want a name of; any does where they want none. */
export function namesWhatIsAsked(measure: MeasureFact, query: Query, catalog: Catalog): boolean {
  const about = query.question?.about ?? '';
  if (WHO_MAKES.test(about) && !namesCompany(measure, query, catalog)) return false;
  if (query.company !== null && WHO_MAKES.test(about) && SUPPLIES.test(about))
    return SAYS_SUPPLIES.test(measure.statement.en);
  const elsewhere =
    query.question?.asks === 'where' && query.company !== null && ELSEWHERE.test(about);
  return !elsewhere || namesOthers(measure, query);
}

/** Places that the question does not name, or that there are some. */
function namesOthers({ cities, statement: { en } }: MeasureFact, { regions }: Query): boolean {
  return cities.some((city) => !regions.includes(city)) || SAYS_ELSEWHERE.test(en);
}
