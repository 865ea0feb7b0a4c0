// Jest's globalTeardown of the project "api".
module.exports = async () => {
  await globalThis.samenstemStopApi?.();
};
