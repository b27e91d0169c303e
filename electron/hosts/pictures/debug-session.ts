/** One page that is driven by the Chrome DevTools Protocol, whoever carries its messages. */
export interface DebugSession {
  /** Resolves with the command's result. Rejects with the reason the browser gives, or because it has ended. */
  send(method: string, params?: object): Promise<unknown>;
  on(method: string, listener: (params: unknown) => void): void;
}
