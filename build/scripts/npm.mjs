import { spawnSync } from 'node:child_process';
import { root, run } from './project.mjs';

/** The npm that runs this script when there is one, else the one on the path: program and first arguments. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, script];
  // On Windows npm is a command file, which only a shell runs.
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm'] : ['npm'];
}

/** Runs npm in the project's folder; its output goes to standard error. Resolves with its exit status. */
export function npm(args) {
  const [program, ...before] = npmCommand();
  return run(program, [...before, ...args]);
}

/** Runs npm and gives what it printed, and whether it failed. `folder` is the project's unless given. */
export function tryNpm(args, folder = root) {
  const [program, ...before] = npmCommand();
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr, error } = spawnSync(program, [...before, ...args], options);
  return { ok: status === 0, stdout: stdout ?? '', stderr: stderr || (error?.message ?? '') };
}

/** What npm prints. Throws what it said when it failed. */
export function captureNpm(args, folder) {
  const { ok, stdout, stderr } = tryNpm(args, folder);
  if (!ok) throw new Error(`npm ${args[0]} failed: ${stderr.trim()}`);
  return stdout;
}
