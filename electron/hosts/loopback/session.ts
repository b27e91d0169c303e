import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may talk to the loopback host: whoever opened a link that it printed, and nobody else. */
export interface Session {
  /** The token of the next link; it is good for one use. */
  readonly token: string;
  /** Spends the token and returns the cookie to set; `null` when the token is wrong or spent. */
  redeem(token: string): string | null;
  /** Whether a `Cookie` header carries this session. */
  admits(cookieHeader: string | undefined): boolean;
}

/**
 * Starts a session for the host on `port`. The port is part of the cookie's name, because browsers share cookies
 * between the ports of one address (RFC 6265, section 8.5) and two hosts may run side by side.
 */
export function createSession(port: number): Session {
  const secret = randomBytes(32).toString('base64url');
  const name = `preflight-${port}`;
  let token = newToken();
  return {
    get token() {
      return token;
    },
    redeem(given) {
      if (!sameText(given, token)) return null;
      token = newToken();
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    admits(header) {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim());
      return pairs.some(
        (pair) => pair.startsWith(`${name}=`) && sameText(pair.slice(name.length + 1), secret),
      );
    },
  };
}

const newToken = (): string => randomBytes(24).toString('base64url');

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
