/** Everything that stands around the two security prompts, drawn as each Windows family draws it. The only file of this folder that others import. */
export { SceneWindow, type SceneWindowProps } from './scene-window';
