// Jest's globalSetup of the project "api".
module.exports = async ({ maxWorkers }) => {
  const { setUpApi } = await import('./api-setup.mjs');
  const { adminUrl, stop } = await setUpApi(maxWorkers);
  process.env.PG_ADMIN_URL = adminUrl;
  globalThis.samenstemStopApi = stop;
};
