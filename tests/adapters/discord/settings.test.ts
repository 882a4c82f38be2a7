// What the environment says about Discord: read once, and wrong values are named with the next step.
import { describe, expect, test } from 'vitest';
import { readDiscordSettings } from '../../../adapters/discord/settings.ts';

const GOOD = { DISCORD_TOKEN: 'abc.def.ghi', DISCORD_APPLICATION_ID: '123456789012345678' };

test('nothing set is no Discord', () => {
  expect(readDiscordSettings({ HOME: '/root', DISCORD_TOKEN: '' })).toBeNull();
});

test('token and application are enough', () => {
  expect(readDiscordSettings(GOOD)).toEqual({
    token: 'abc.def.ghi',
    application: '123456789012345678',
    guild: null,
    api: 'https://discord.com/api',
    shards: null,
  });
});

test('the rest may be set', () => {
  const settings = {
    ...GOOD,
    DISCORD_GUILD_ID: '42',
    DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
    DISCORD_SHARDS: '4',
  };
  expect(readDiscordSettings(settings)).toMatchObject({
    guild: '42',
    api: 'http://127.0.0.1:8080/api',
    shards: 4,
  });
  expect(readDiscordSettings({ ...GOOD, DISCORD_SHARDS: 'auto' })).toMatchObject({
    shards: 'auto',
  });
});

describe('what is wrong', () => {
  test.each([
    [
      { DISCORD_TOKEN: 'abc.def.ghi' },
      /^DISCORD_APPLICATION_ID is not set\. Copy it from “General Information”/,
    ],
    [{ DISCORD_APPLICATION_ID: '1' }, /^DISCORD_TOKEN is not set\. Copy it from the page “Bot”/],
    [
      { ...GOOD, DISCORD_TOKEN: 'Bot secret' },
      /^DISCORD_TOKEN must be a bot token, without “Bot” before it/,
    ],
    [
      { DISCORD_TOKEN: '123456789012345678', DISCORD_APPLICATION_ID: 'abc.def.ghi' },
      /^DISCORD_TOKEN must be .*\nDISCORD_APPLICATION_ID must be an id/,
    ],
    [{ ...GOOD, DISCORD_API_URL: 'discord.com' }, /^DISCORD_API_URL must be an address/],
    [{ ...GOOD, DISCORD_SHARDS: 'many' }, /^DISCORD_SHARDS must be “auto” or a number from 1/],
    [{ ...GOOD, DISCORD_SHARDS: '0' }, /^DISCORD_SHARDS must be “auto” or a number from 1/],
  ])('is named with the next step, and never repeated: %#', (variables, message) => {
    expect(() => readDiscordSettings(variables)).toThrow(message);
    expect(() => readDiscordSettings(variables)).not.toThrow(/secret|123456789/);
  });
});
