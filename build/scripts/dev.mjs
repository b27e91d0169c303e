import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ensureDependencies } from './dependencies.mjs';
import { devProxy } from './dev-proxy.mjs';
import { findElectron } from './electron-runtime.mjs';
import { inProject, main, root, say } from './project.mjs';

const config = 'build/electron.vite.config.ts';

/** `npm run dev -- [PATH…]`: hot reload in Electron where its runtime is here, else in a browser. */
await main(async () => {
  await ensureDependencies();
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (findElectron() !== null && display) developInElectron();
  else await developInBrowser(process.argv.slice(2));
});

function developInElectron() {
  const tool = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [tool, 'dev', '--watch', '--config', config], {
    cwd: root,
    stdio: 'inherit',
  });
  child.on('exit', (status) => process.exit(status ?? 1));
}

/** Vite serves the page with hot reload; every change of the engine restarts the host behind it. */
async function developInBrowser(paths) {
  say("Electron's runtime or a display is missing, so the page is developed in a browser.");
  const { resolveConfig } = await import('electron-vite');
  const { build, createServer } = await import('vite');
  const { config: resolved } = await resolveConfig({ configFile: config, root }, 'serve', 'development');
  // What is built here is not what `npm start` builds, so that builds again.
  rmSync(inProject('out', 'stamp'), { force: true });
  const proxy = devProxy();

  const { renderer } = resolved;
  const server = await createServer({ ...renderer, plugins: [...renderer.plugins, proxy.plugin] });
  await server.listen();

  let host = null;
  const restart = async () => {
    host?.kill();
    host = spawn(process.execPath, [inProject('out', 'main', 'web.js'), ...paths], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: host.stdout })) {
      const link = /Driver Preflight is at (\S+)/.exec(line)?.[1];
      if (link === undefined) continue;
      await proxy.connect(link);
      server.ws.send({ type: 'full-reload' });
      say(`Driver Preflight is at ${server.resolvedUrls.local[0]}`);
    }
  };
  process.on('exit', () => host?.kill());
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

  const watcher = await build({ ...resolved.main, build: { ...resolved.main.build, watch: {} } });
  watcher.on('event', (event) => {
    if (event.code === 'END') restart().catch((error) => say(error.message));
    if (event.code === 'ERROR') say(event.error.message);
  });
}
