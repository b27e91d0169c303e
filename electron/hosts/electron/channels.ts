/** The two IPC channels there are. Every call of the contract goes through the first. */
export const callChannel = 'preflight:call';
export const eventChannel = 'preflight:event';
