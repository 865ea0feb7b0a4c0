// Jest's globalSetup of the project "e2e".
module.exports = async () => {
  const { setUpJourneys } = await import('./e2e-setup.mjs');
  const { env, stop } = await setUpJourneys();
  Object.assign(process.env, env);
  globalThis.samenstemStopJourneys = stop;
};
