// Settings of people and channels; what is all default is not kept.
import type { Store } from '../store.ts';
import type { Engine } from './engine.ts';
import { settingsKey } from './state.ts';

/** The part of the store that keeps settings. */
export function settingsVerbs(engine: Engine): Pick<Store, 'settingsOf' | 'setSettings'> {
  return {
    settingsOf: (of) => engine.state.settings.get(settingsKey(of)) ?? null,
    setSettings: (settings) =>
      engine.change((draft) => {
        if (settings.language === null && settings.regions.length === 0)
          draft.remove('settings', settingsKey(settings.of));
        else draft.put('settings', settings);
      }),
  };
}
