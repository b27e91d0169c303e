import type { DialogLook } from './types';

const trust = 'install1.png';
const verify = 'install2.png';
const seen = (source: string) => ({ source, confirmed: true });
const unseen = (source: string) => ({ source, confirmed: false });

/** Windows 11, measured in the two pictures of the code-signing pages. */
export const windows11: DialogLook = {
  family: '11',
  name: 'Windows 11',
  // The pictures cut the window out square; that corners are rounded on a desktop is not measured.
  frame: { kind: 'line', ground: '#f0f0f0', edge: '#353535', ...seen(trust) },
  titleBar: {
    ground: '#f3f3f3',
    text: '#000',
    align: 'left',
    closeBox: 'plain',
    closeHover: '#c42b1c',
    ...seen(trust),
  },
  darkTitleBar: {
    ground: '#202020',
    text: '#fff',
    edge: '#4a4a4a',
    ...unseen(
      'the dark title bar of DWMWA_USE_IMMERSIVE_DARK_MODE, which a window must ask for; that this one asks is not known',
    ),
  },
  button: {
    rest: { face: '#fdfdfd', edge: '#d0d0d0' },
    hover: { face: '#e0eef9', edge: '#0078d4' },
    pressed: { face: '#cce4f7', edge: '#005499' },
    default: { face: '#fdfdfd', edge: '#0078d4', glow: 'none' },
    radius: 4,
    ...seen(trust),
  },
  checkBox: {
    rest: { face: '#f3f3f3', edge: '#626262' },
    hover: { face: '#ececec', edge: '#626262' },
    checked: { face: '#0067c0', edge: '#0067c0' },
    tick: '#fff',
    radius: 3,
    ...seen(trust),
  },
  commandLink: {
    text: '#0078d7',
    hoverText: '#0078d7',
    hover: { face: '#e5f1fb', edge: 'transparent' },
    pressed: { face: '#cce4f7', edge: 'transparent' },
    defaultEdge: 'transparent',
    radius: 0,
    ...seen(verify),
  },
  banner: { from: '#ad0000', to: '#e30100', ...seen(verify) },
  setupIcon: { shape: 'flat', ...seen(trust) },
  shield: { shape: 'orange', ...seen(verify) },
  arrow: { shape: 'line', ...seen(verify) },
  expander: { shape: 'chevron', ...seen(verify) },
  footerIcon: { shape: 'shield', ...seen(trust) },
  classIcon: { shown: false, ...seen(trust) },
  accessKeys: { fromStart: true, ...seen(trust) },
};

const from11 = unseen('carried over from Windows 11; no measured picture of Windows 10 is known');

/** Windows 10: the window of 11 with square corners, a white title bar and flat grey buttons. */
export const windows10: DialogLook = {
  ...windows11,
  family: '10',
  name: 'Windows 10',
  frame: { kind: 'line', ground: '#f0f0f0', edge: '#707070', ...from11 },
  titleBar: { ...windows11.titleBar, ground: '#fff', closeHover: '#e81123', ...from11 },
  darkTitleBar: {
    ground: '#1f1f1f',
    text: '#fff',
    edge: '#3a3a3a',
    ...unseen(
      'the dark title bar of Windows 10 1809 and later, which a window must ask for; that this one asks is not known',
    ),
  },
  button: {
    rest: { face: '#e1e1e1', edge: '#adadad' },
    hover: { face: '#e5f1fb', edge: '#0078d7' },
    pressed: { face: '#cce4f7', edge: '#005499' },
    default: { face: '#e1e1e1', edge: '#0078d7', glow: 'inset 0 0 0 1px #0078d7' },
    radius: 0,
    ...unseen('the common push button of Windows 10'),
  },
  checkBox: {
    rest: { face: '#fff', edge: '#333' },
    hover: { face: '#fff', edge: '#0078d7' },
    checked: { face: '#fff', edge: '#333' },
    tick: '#000',
    radius: 0,
    ...unseen('the common check box of Windows 10'),
  },
  // Wanted is "#0066CC-ish"; the hover ground is the one of the common button.
  commandLink: { ...windows11.commandLink, text: '#06c', hoverText: '#06c', ...from11 },
  banner: { ...windows11.banner, ...from11 },
  setupIcon: { ...windows11.setupIcon, ...from11 },
  shield: { ...windows11.shield, ...from11 },
  arrow: { ...windows11.arrow, ...from11 },
  expander: { ...windows11.expander, ...from11 },
  footerIcon: { ...windows11.footerIcon, ...from11 },
  classIcon: { shown: true, ...unseen('carried over from Windows 7') },
  accessKeys: { fromStart: false, ...unseen('the Windows default: underlined once Alt is pressed') },
};

const from10 = unseen('carried over from Windows 10 and 11; no measured picture of Windows 8 is known');

/** Windows 8 and 8.1: a wide flat border in the person's colour, the title centred in it. */
export const windows8: DialogLook = {
  ...windows10,
  family: '8',
  name: 'Windows 8 and 8.1',
  frame: {
    kind: 'band',
    ground: '#6badf6',
    edge: '#5a92d0',
    ...unseen('flat coloured border; the colour follows the wallpaper, light blue is one of many'),
  },
  titleBar: {
    ground: 'transparent',
    text: '#000',
    align: 'center',
    closeBox: 'flat-red',
    closeHover: '#e04343',
    ...unseen('centred title in the border, red close box'),
  },
  darkTitleBar: null,
  button: {
    rest: { face: 'linear-gradient(#f0f0f0, #e5e5e5)', edge: '#acacac' },
    hover: { face: 'linear-gradient(#ecf4fc, #dcecfc)', edge: '#7eb4ea' },
    pressed: { face: 'linear-gradient(#daecfc, #c4e0fc)', edge: '#569de5' },
    default: { face: 'linear-gradient(#f0f0f0, #e5e5e5)', edge: '#39f', glow: 'none' },
    radius: 0,
    ...unseen('the common push button of Windows 8'),
  },
  checkBox: {
    rest: { face: '#fff', edge: '#707070' },
    hover: { face: '#f3f9ff', edge: '#5593ff' },
    checked: { face: '#fff', edge: '#707070' },
    tick: '#212121',
    radius: 0,
    ...unseen('the common check box of Windows 8'),
  },
  commandLink: { ...windows10.commandLink, text: '#039', hoverText: '#06c', ...from10 },
  banner: { ...windows10.banner, ...from10 },
  setupIcon: { ...windows10.setupIcon, ...from10 },
  shield: { shape: 'red', ...from10 },
  arrow: { ...windows10.arrow, ...from10 },
  expander: { ...windows10.expander, ...from10 },
  footerIcon: { ...windows10.footerIcon, ...from10 },
};
