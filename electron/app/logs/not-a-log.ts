/** What is said of a file that is no log of SetupAPI. Source of the path: setupapi-text-logs. */
export function noLog(name: string, size: number): string {
  if (size === 0)
    return `${name} is empty. Open a log of SetupAPI, such as C:\\Windows\\INF\\setupapi.dev.log.`;
  return `${name} is not a log of SetupAPI: it has none of its sections and entries. Open setupapi.dev.log, which Windows keeps in C:\\Windows\\INF.`;
}
