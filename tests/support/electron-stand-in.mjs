/**
 * A strict stand-in for the `electron` module, for the built main bundle. Every part has just the members that the
 * app is known to use; anything else throws, so that a new use of Electron is noticed and thought about.
 */
import { EventEmitter } from 'node:events';

/** What the app did, for scenarios to look at. */
export const seen = {
  paths: {},
  schemes: [],
  windows: [],
  invoke: {},
  protocols: {},
  permission: {},
  quits: 0,
};

function strict(name, members) {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'then' || key in target) return Reflect.get(target, key);
      throw new Error(`electron.${name}.${String(key)} is not in the stand-in`);
    },
  });
}

/** An emitter whose events are a closed list. */
function emitter(name, events, members) {
  const inner = new EventEmitter();
  const listen = (how) => (event, listener) => {
    if (!events.includes(event)) throw new Error(`electron.${name} has no event ${event} in the stand-in`);
    inner[how](event, listener);
  };
  return strict(name, {
    ...members,
    on: listen('on'),
    once: listen('once'),
    emit: (event, ...rest) => inner.emit(event, ...rest),
  });
}

export const app = emitter(
  'app',
  [
    'second-instance',
    'activate',
    'open-file',
    'window-all-closed',
    'will-quit',
    'web-contents-created',
    'render-process-gone',
    'child-process-gone',
  ],
  {
    isPackaged: false,
    setPath: (name, path) => {
      seen.paths[name] = path;
    },
    setName: (name) => {
      seen.name = name;
    },
    requestSingleInstanceLock: (data) => {
      seen.lockData = data;
      return process.env.STAND_IN_SECOND !== '1';
    },
    whenReady: async () => {},
    quit: () => {
      seen.quits += 1;
    },
    exit: (status) => {
      seen.exit = status;
    },
  },
);

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes) => seen.schemes.push(...schemes),
  handle: (scheme, handler) => {
    seen.protocols[scheme] = handler;
  },
});

export const session = strict('session', {
  defaultSession: emitter('session', ['will-download'], {
    setPermissionRequestHandler: (handler) => {
      seen.permission.request = handler;
    },
    setPermissionCheckHandler: (handler) => {
      seen.permission.check = handler;
    },
  }),
});

export const ipcMain = strict('ipcMain', {
  handle: (channel, handler) => {
    seen.invoke[channel] = handler;
  },
});

export const screen = strict('screen', {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
});

export const dialog = strict('dialog', {
  showErrorBox: (title, text) => {
    seen.errorBox = { title, text };
  },
  showOpenDialog: async (...given) => {
    seen.openDialog = given.at(-1);
    return { canceled: false, filePaths: ['/chosen'] };
  },
});

export const Menu = strict('Menu', {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (menu) => {
    seen.menu = menu;
  },
});

function makeWindow(options) {
  const sent = [];
  let destroyed = false;
  const window = emitter('BrowserWindow', ['ready-to-show', 'close', 'closed'], {
    options,
    sent,
    shown: 0,
    focused: 0,
    url: null,
    webContents: strict('webContents', { send: (channel, data) => sent.push({ channel, data }) }),
    loadURL: async (url) => {
      window.url = url;
    },
    show: () => {
      window.shown += 1;
    },
    focus: () => {
      window.focused += 1;
    },
    isMinimized: () => false,
    restore: () => {},
    isDestroyed: () => destroyed,
    getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
    close: () => {
      if (destroyed) return;
      window.emit('close');
      destroyed = true;
      seen.windows.splice(seen.windows.indexOf(window), 1);
      window.emit('closed');
    },
  });
  seen.windows.push(window);
  return window;
}

export class BrowserWindow {
  constructor(options) {
    // biome-ignore lint/correctness/noConstructorReturn: a proxy must stand in for the instance.
    return makeWindow(options);
  }
  static getAllWindows() {
    return [...seen.windows];
  }
}
