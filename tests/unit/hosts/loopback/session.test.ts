import { expect, it } from 'vitest';
import { createSession } from '../../../../electron/hosts/loopback/session';

const pairOf = (setCookie: string | null): string => setCookie?.split(';')[0] ?? '';

it('when a token is redeemed, then a strict cookie is given that admits its holder', () => {
  const session = createSession(4711);
  const cookie = session.redeem(session.token);
  expect(cookie).toMatch(/^preflight-4711=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(session.admits(pairOf(cookie))).toBe(true);
  expect(session.admits(`other=1; ${pairOf(cookie)}`)).toBe(true);
});

it('when a token has been redeemed, then it is spent and the next one differs', () => {
  const session = createSession(1);
  const first = session.token;
  session.redeem(first);
  expect(session.redeem(first)).toBeNull();
  expect(session.token).not.toBe(first);
});

it('when a wrong token is tried, then the right one stays good', () => {
  const session = createSession(1);
  const { token } = session;
  expect(session.redeem('')).toBeNull();
  expect(session.redeem(`${token}x`)).toBeNull();
  expect(session.redeem(token)).not.toBeNull();
});

it('when the cookie is absent, empty, altered or of another port, then nobody is admitted', () => {
  const session = createSession(1);
  const pair = pairOf(session.redeem(session.token));
  const other = createSession(2);
  const foreign = pairOf(other.redeem(other.token));
  for (const header of [undefined, '', 'preflight-1=', `${pair}x`, pair.slice(0, -1), foreign, `x${pair}`]) {
    expect(session.admits(header)).toBe(false);
  }
});
