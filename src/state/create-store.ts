// The store over any engine that can change a state and keep it.
import type { Store } from '../store.ts';
import { changeVerbs } from './change-verbs.ts';
import { deliveryVerbs } from './delivery-verbs.ts';
import { digestVerbs } from './digest-verbs.ts';
import type { Engine } from './engine.ts';
import { forget } from './forget.ts';
import { reportVerbs } from './report-verbs.ts';
import { settingsVerbs } from './settings-verbs.ts';
import { watchVerbs } from './watch-verbs.ts';

/** All verbs of the store over one engine. */
export function createStore(engine: Engine): Store {
  return {
    ...digestVerbs(engine),
    ...deliveryVerbs(engine),
    ...watchVerbs(engine),
    ...settingsVerbs(engine),
    ...reportVerbs(engine),
    ...changeVerbs(engine),
    forget: (person) => forget(engine, person),
    onChange: (listener) => engine.onChange((touched) => listener(touched.get('digests') ?? [])),
    close: engine.close,
  };
}
