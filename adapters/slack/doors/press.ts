// Where a button was pressed (a private message, one for all, a modal, App Home), and so where its answer goes.
import type { Language } from '../../../src/language.ts';
import type { Modal } from '../block-kit/surfaces.ts';
import { toNotice } from '../message.ts';
import { type Press, workspaceOf } from '../payloads.ts';
import type { Place, Reception } from '../reception.ts';
import { byResponseUrl } from '../response-url.ts';
import { byEphemeral, byPost, deliver, type Route } from '../routes.ts';
import type { Asked } from '../ticket.ts';
import {
  answerView,
  isDirect,
  type Kept,
  NOWHERE,
  noticeView,
  placeIn,
  readKept,
} from '../views.ts';

/** One press of a button, with the place that it came from. */
export class Pressed {
  readonly reception: Reception;
  readonly press: Press;
  readonly place: Place;
  /** What a modal that is opened from here keeps of the place. */
  readonly kept: Kept;

  constructor(reception: Reception, press: Press) {
    this.reception = reception;
    this.press = press;
    const { channel, container, view, user } = press;
    const thread = container?.thread_ts ?? null;
    this.kept =
      channel !== undefined
        ? { channel: channel.id, thread }
        : view === undefined
          ? NOWHERE
          : readKept(view.private_metadata);
    const who = { workspace: workspaceOf(press), person: user.id };
    this.place =
      channel === undefined
        ? placeIn(this.kept, who)
        : { ...who, channel: channel.id, thread, direct: isDirect(channel.id) };
  }

  get isInHome(): boolean {
    return this.press.view?.type === 'home';
  }

  async language(): Promise<Language> {
    return await this.reception.languageOf(this.place.person);
  }

  /** In messages to the presser alone, save in their own messages with the bot; in a modal in its place; from App Home in a modal. */
  async answer(asked: Asked): Promise<void> {
    const { view, trigger_id } = this.press;
    const { views } = this.reception.client;
    if (view?.type === 'modal')
      return void (await views.update({ view_id: view.id, view: answerView(asked, this.kept) }));
    if (view !== undefined)
      return void (await views.open({ trigger_id, view: answerView(asked, this.kept) }));
    const isPrivate = this.#isPrivate;
    const isSent = await this.reception.send(asked, this.place, {
      routes: this.#routesBack(),
      isPrivate,
    });
    if (!isSent) throw new Error('No way back to where the button was pressed.');
  }

  async notice(text: string): Promise<void> {
    if (this.press.view !== undefined)
      return await this.open(noticeView(text, await this.language()));
    const message = { body: toNotice(text), isNative: false, whole: null };
    await deliver(message, () => message, this.#routesBack());
  }

  /** Opens a modal; above the one that is open already, so that closing it leads back. */
  async open(modal: Modal): Promise<void> {
    const { view, trigger_id } = this.press;
    const { views } = this.reception.client;
    if (view?.type === 'modal') await views.push({ trigger_id, view: modal });
    else await views.open({ trigger_id, view: modal });
  }

  /** For Share: everybody in the channel that the answer was asked in. */
  routesToAll(): Route[] {
    const { response_url } = this.press;
    const { channel, thread } = this.place;
    return [
      ...(response_url === undefined
        ? []
        : [byResponseUrl(response_url, { forAll: true, thread })]),
      byPost(this.reception.client, channel, thread),
    ];
  }

  /** A command may be said between two people, where the bot cannot post: what began in private stays so. */
  get #isPrivate(): boolean {
    return !this.place.direct || this.press.container?.is_ephemeral === true;
  }

  #routesBack(): Route[] {
    const { client } = this.reception;
    const { channel, thread } = this.place;
    const { response_url } = this.press;
    return [
      ...(this.#isPrivate ? [] : [byPost(client, channel, thread)]),
      ...(response_url === undefined
        ? []
        : [byResponseUrl(response_url, { forAll: false, thread })]),
      byEphemeral(client, this.place),
    ];
  }
}
