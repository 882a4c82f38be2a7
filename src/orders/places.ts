// Where an order's digest or watch goes, and who may change what comes there.
import type { Asker } from '../asker.ts';
import type { Language, Wording } from '../language.ts';
import { type Person, personOf, samePerson } from '../people.ts';
import type { Address } from '../platform.ts';
import { sameAddress } from '../state/state.ts';
import { isTimeZone } from '../time-zone.ts';

/** In a talk by direct message everything goes there; in a channel, where it was asked for. */
export function placeOf(asker: Asker, direct: boolean): Address {
  const { platform, workspace, channel } = asker;
  return direct || asker.direct ? directPlace(asker) : { platform, workspace, to: { channel } };
}

function directPlace(asker: Asker): Address {
  const { platform, workspace, person } = personOf(asker);
  return { platform, workspace, to: { person } };
}

/** Whether it belongs here: to this channel, or to the person who asks. */
export function isHere(address: Address, asker: Asker): boolean {
  return (
    sameAddress(address, directPlace(asker)) ||
    (!asker.direct && sameAddress(address, placeOf(asker, false)))
  );
}

/** One's own direct messages anybody may change; a channel only those who may manage it. */
export async function mayChange(address: Address, asker: Asker): Promise<boolean> {
  return 'person' in address.to || (await asker.mayManage());
}

export const MANAGERS_ONLY: Wording = {
  en: 'Only people who may manage this channel can change what is posted here. By direct message you can have anything you like.',
  zh: '只有本频道的管理者可以更改在此发布的内容。发给您本人的私信则可自行设置。',
};

/** Where a digest is posted, as somebody there would say it. */
export function sayPlace({ to }: Address, language: Language): string {
  if ('person' in to) return language === 'zh' ? '私信' : 'by direct message';
  return language === 'zh' ? '本频道' : 'in this channel';
}

/** "you", or the platform's id: names are not kept. */
export function sayWho(who: Person | null, asker: Asker, language: Language): string {
  if (who === null)
    return language === 'zh' ? '已要求删除信息的成员' : 'somebody who asked to be forgotten';
  if (samePerson(who, personOf(asker))) return language === 'zh' ? '您' : 'you';
  return language === 'zh' ? `成员 ${who.person}` : `member ${who.person}`;
}

/** Where people live who have told no zone. */
const USUAL_ZONE = 'Asia/Shanghai';

/** The zone that an order is meant in where it names none: the person's, if this machine knows it. */
export function zoneOf({ timeZone }: Asker): string {
  return timeZone !== null && isTimeZone(timeZone) ? timeZone : USUAL_ZONE;
}
