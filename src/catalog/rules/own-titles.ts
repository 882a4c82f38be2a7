import type { Catalog } from '../catalog.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';

export const ownTitles: Rule = {
  name: 'own-titles',
  why: 'A Chinese title stands as the document’s own only where a Chinese page shows it: one put back into Chinese by us may never have existed.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const plan of catalog.plans({})) {
      const languages = plan.sources.map((id) => catalog.sources.get(id)?.language);
      if (plan.title.zhIs === 'official' && !languages.includes('zh'))
        yield about(
          plan,
          'title.zhIs',
          'described, or a source in Chinese',
          `official, from pages in ${languages.join(', ')}`,
        );
    }
  },
};
