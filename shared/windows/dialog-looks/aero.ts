import type { DialogLook } from './types';

const trust = 'tutorialwindowssecurityinstalldialog.png';
const verify = 'tutorialwindowssecurityinstallwarning.png';
const seen = (source: string) => ({ source, confirmed: true });

/** Windows 7, measured in the two pictures of the driver-signing tutorial. */
export const windows7: DialogLook = {
  family: '7',
  name: 'Windows 7',
  frame: { kind: 'glass', ground: 'rgb(206 210 214 / 88%)', edge: '#424344', ...seen(trust) },
  titleBar: {
    ground: 'transparent',
    text: '#000',
    align: 'left',
    closeBox: 'glossy-red',
    closeHover: 'linear-gradient(#f6c4b4, #ea8a6e 45%, #d8341a 50%, #e2552f 75%, #f3b08e)',
    ...seen(trust),
  },
  darkTitleBar: null,
  button: {
    rest: { face: 'linear-gradient(#f2f2f2, #ebebeb 50%, #ddd 50%, #d2d2d2)', edge: '#8e8f8f' },
    hover: { face: 'linear-gradient(#eaf6fd, #d9f0fc 50%, #bee6fd 50%, #a7d9f5)', edge: '#3c7fb1' },
    pressed: { face: 'linear-gradient(#e5f4fc, #c4e5f6 50%, #98d1ef 50%, #68b3db)', edge: '#2c628b' },
    default: {
      face: 'linear-gradient(#f2f4f5, #ecedee 50%, #dee1e3 50%, #d4dadc)',
      edge: '#898e91',
      glow: 'inset 0 0 0 1px #29cdf7, inset 0 0 1px 2px #cdeaf3',
    },
    radius: 3,
    ...seen(trust),
  },
  checkBox: {
    rest: {
      face: 'linear-gradient(135deg, #cbcfd5, #f6f6f6) center / 54% 54% no-repeat, linear-gradient(135deg, #aeb3b9, #e9e9ea) center / 70% 70% no-repeat, #f4f4f4',
      edge: '#8e8f8f',
    },
    hover: { face: 'linear-gradient(135deg, #b1dffd, #e9f7fe)', edge: '#3c7fb1' },
    checked: { face: 'linear-gradient(135deg, #cbcfd5, #f6f6f6)', edge: '#8e8f8f' },
    tick: '#2a3d80',
    radius: 0,
    ...seen(trust),
  },
  commandLink: {
    text: '#151c55',
    hoverText: '#1a44d1',
    hover: { face: 'linear-gradient(#fff, #f8f8f8 40%, #f5f5f5)', edge: '#c5c5c5' },
    pressed: { face: '#ececec', edge: '#c5c5c5' },
    defaultEdge: '#a4dde6',
    radius: 3,
    ...seen(verify),
  },
  banner: { from: '#b10000', to: '#e50100', ...seen(verify) },
  setupIcon: { shape: 'glossy', ...seen(trust) },
  shield: { shape: 'glossy', ...seen(verify) },
  arrow: { shape: 'solid', ...seen(verify) },
  expander: { shape: 'round', ...seen(verify) },
  footerIcon: { shape: 'triangle', ...seen(trust) },
  classIcon: { shown: true, ...seen(trust) },
  accessKeys: { fromStart: false, ...seen(trust) },
};

const carried = {
  source: 'carried over from Windows 7; no picture of Windows Vista is known',
  confirmed: false,
};

/** Windows Vista: the same task dialog under the same Aero glass, in Vista's darker frame and stronger button edges. */
export const windowsVista: DialogLook = {
  ...windows7,
  family: 'vista',
  name: 'Windows Vista',
  frame: { ...windows7.frame, ground: 'rgb(186 196 206 / 90%)', ...carried },
  titleBar: { ...windows7.titleBar, ...carried },
  button: { ...windows7.button, rest: { ...windows7.button.rest, edge: '#707070' }, ...carried },
  checkBox: { ...windows7.checkBox, ...carried },
  setupIcon: { ...windows7.setupIcon, ...carried },
  footerIcon: { ...windows7.footerIcon, ...carried },
  classIcon: { ...windows7.classIcon, ...carried },
  accessKeys: { ...windows7.accessKeys, ...carried },
};
