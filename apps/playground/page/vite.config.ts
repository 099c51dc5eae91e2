import { defineConfig } from 'vite';

/** Where `npm start` listens: `vite page` draws what is answered there. */
const playground = 'http://127.0.0.1:3939';

/** The page alone: `vite build page` writes `page/dist`, which the playground's server serves. */
export default defineConfig({
  build: {
    // What has popovers and `light-dark()`; older targets would get another `light-dark()` that cannot be switched.
    target: ['chrome125', 'firefox129', 'safari18'],
    modulePreload: { polyfill: false },
    // Most of it is the library's table of emoji; it comes from this machine.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/files'].map((path) => [path, playground])),
  },
});
