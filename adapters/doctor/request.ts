// A question to a platform, for `nev doctor`: what was answered, or that nobody could be reached from here.
import type { Outcome } from './check.ts';

const PATIENCE = 5_000;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** @returns null where no answer came: no network, or another one than ours. */
export async function request(url: string, init: RequestInit): Promise<Answered | null> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: json(text) };
  } catch {
    return null;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The settings are in order, but nobody could be asked whether the token is. */
export function unreachable(url: string, variable: string): Outcome {
  const { host } = new URL(url);
  return {
    state: 'unasked',
    said: {
      en: `The variables are set; ${host} cannot be reached from here, so the token was not tried.`,
      zh: `变量已设置；从本机无法连接 ${host}，未能验证令牌。`,
    },
    next: {
      en: `Check network and proxy; ${variable} changes where it is asked.`,
      zh: `请检查网络和代理；可用 ${variable} 更改连接地址。`,
    },
  };
}
