export default {
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/one-login']
};
