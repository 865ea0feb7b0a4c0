// Jest's globalTeardown of the project "e2e".
module.exports = async () => {
  await globalThis.samenstemStopJourneys?.();
};
