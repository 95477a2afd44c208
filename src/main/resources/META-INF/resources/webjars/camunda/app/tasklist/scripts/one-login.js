// One login serves all: where the webapps would show a login of their own, ours is shown.
const base = document.querySelector('base');
const root = (base && base.getAttribute('app-root') || '/camunda').replace(/\/camunda$/, '');

function leadToLogin() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign(root + '/login');
  }
}

window.addEventListener('hashchange', leadToLogin);
leadToLogin();

export default [];
