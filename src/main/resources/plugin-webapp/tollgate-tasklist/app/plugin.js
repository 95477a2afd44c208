/*
 * The panel above a task's form: what is asked, by when, what happens next, the facts, and places for documents.
 * Every text goes through textContent. A failure here must never take Tasklist with it.
 */

const ROOT = location.pathname.replace(/\/camunda\/.*$/, '');
const state = { taskId: null, sheet: null, failed: null, panel: null, round: 0 };

function el(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined && text !== null) node.textContent = text;
  return node;
}

/** Only paths on this server become links. */
function linked(text, link) {
  if (typeof link !== 'string' || !/^\/[^/\\]/.test(link)) return document.createTextNode(text);
  const a = el('a', null, text);
  a.href = ROOT + link;
  a.target = '_blank';
  a.rel = 'noopener';
  return a;
}

function moment(iso) {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
}

function cookie(name) {
  const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
  return found ? decodeURIComponent(found.substring(name.length + 1)) : '';
}

async function problemOf(response) {
  try {
    const body = await response.json();
    return body.detail || body.message || response.statusText;
  } catch (e) {
    return 'The server answered ' + response.status + '.';
  }
}

function openTask() {
  const found = /[?&]task=([^&]+)/.exec(location.hash);
  return found ? decodeURIComponent(found[1]) : null;
}

// ---------------------------------------------------------------- what is shown

function head(sheet) {
  const list = el('dl', 'tollgate-head');
  const line = (label, value, className) => {
    if (!value) return;
    list.append(el('dt', null, label), el('dd', className, value));
  };
  line('What is asked', sheet.asked);
  line('By when', sheet.due && moment(sheet.due) + (sheet.overdue ? ' (overdue)' : ''), sheet.overdue ? 'tollgate-late' : null);
  line('What happens next', sheet.next);
  return list;
}

function factsSection(section) {
  const list = el('dl', 'tollgate-facts');
  section.facts.forEach((fact) => {
    const value = el('dd');
    value.append(linked(fact.value || '–', fact.link));
    list.append(el('dt', null, fact.label), value);
  });
  return list;
}

function tableSection(section) {
  if (!section.rows.length) return el('p', 'tollgate-empty', section.empty || 'Nothing yet.');
  const table = el('table', 'table table-condensed');
  const header = table.createTHead().insertRow();
  section.columns.forEach((column) => {
    const cell = el('th', null, column);
    cell.scope = 'col';
    header.append(cell);
  });
  const body = table.createTBody();
  section.rows.forEach((row) => {
    const line = body.insertRow();
    row.forEach((cell) => line.insertCell().append(linked(cell.text, cell.link)));
  });
  const box = el('div', 'tollgate-scroll');
  box.append(table);
  return box;
}

function filed(document) {
  const item = el('li');
  item.append(linked(document.title, document.link), el('span', 'tollgate-by', ' · ' + document.by + ', ' + moment(document.at)));
  return item;
}

function slotsSection(section, sheet) {
  const list = el('ul', 'tollgate-slots');
  section.slots.forEach((slot) => {
    const item = el('li');
    item.dataset.slot = slot.key;
    const title = el('div', 'tollgate-slot-name', slot.label);
    if (slot.required && !slot.documents.length) title.append(el('span', 'tollgate-needed', 'needed'));
    item.append(title);
    if (slot.documents.length) {
      const documents = el('ul', 'tollgate-documents');
      slot.documents.forEach((document) => documents.append(filed(document)));
      item.append(documents);
    } else {
      item.append(el('p', 'tollgate-empty', 'No document yet.'));
    }
    if (sheet.project) item.append(uploader(slot, sheet));
    list.append(item);
  });
  return list;
}

// ---------------------------------------------------------------- handing in a document

function uploader(slot, sheet) {
  const form = el('form', 'tollgate-upload');
  const file = el('input');
  file.type = 'file';
  file.setAttribute('aria-label', 'File for ' + slot.label);
  const title = el('input', 'form-control');
  title.type = 'text';
  title.maxLength = 200;
  title.placeholder = 'Title (else the file name)';
  title.setAttribute('aria-label', 'Title of the document for ' + slot.label);
  const send = el('button', 'btn btn-default', 'Upload');
  send.type = 'submit';
  const said = el('p', 'tollgate-said');
  said.setAttribute('role', 'status');
  form.append(file, title, send, said);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    upload(slot, sheet, file, title, send, said);
  });
  return form;
}

async function upload(slot, sheet, file, title, send, said) {
  const chosen = file.files[0];
  if (!chosen) {
    said.textContent = 'Choose a file first.';
    return;
  }
  send.disabled = true;
  said.textContent = 'Uploading …';
  try {
    const body = new FormData();
    body.append('file', chosen);
    body.append('slot', slot.key);
    body.append('title', title.value.trim() || chosen.name);
    const response = await fetch(ROOT + '/api/projects/' + encodeURIComponent(sheet.project) + '/documents', {
      method: 'POST',
      body,
      credentials: 'same-origin',
      headers: { 'X-TOLLGATE-XSRF': cookie('TOLLGATE-XSRF'), Accept: 'application/json' }
    });
    if (!response.ok) throw new Error(await problemOf(response));
    await load(state.taskId);
  } catch (e) {
    said.textContent = 'Not uploaded: ' + e.message;
    send.disabled = false;
  }
}

// ---------------------------------------------------------------- handing in one file

/** A place onto which a file is dropped, or in which one is chosen; tells how far it has come. */
function uploadSection(section) {
  const box = el('div', 'tollgate-drop');
  box.append(el('p', null, section.hint));
  if (section.held) box.append(el('p', 'tollgate-filed', section.held));
  const file = el('input');
  file.type = 'file';
  file.accept = section.accept;
  file.setAttribute('aria-label', section.title);
  const bar = el('progress');
  bar.max = 100;
  bar.hidden = true;
  const said = el('p', 'tollgate-said');
  said.setAttribute('role', 'status');
  const begin = (chosen) => chosen && sendFile(section.path, chosen, bar, said);
  file.addEventListener('change', () => begin(file.files[0]));
  box.addEventListener('dragover', (event) => {
    event.preventDefault();
    box.classList.add('tollgate-over');
  });
  box.addEventListener('dragleave', () => box.classList.remove('tollgate-over'));
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    box.classList.remove('tollgate-over');
    begin(event.dataTransfer.files[0]);
  });
  box.append(file, bar, said);
  return box;
}

/** fetch() does not tell how far an upload is. */
function sendFile(path, chosen, bar, said) {
  const request = new XMLHttpRequest();
  request.open('POST', ROOT + path);
  request.setRequestHeader('X-TOLLGATE-XSRF', cookie('TOLLGATE-XSRF'));
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) bar.value = (event.loaded * 100) / event.total;
  });
  const refused = (why) => {
    bar.hidden = true;
    said.textContent = 'Not taken: ' + why;
  };
  request.addEventListener('error', () => refused('the connection broke off; the file may be too large.'));
  request.addEventListener('load', () => {
    if (request.status < 300) {
      load(state.taskId).catch((e) => console.error('tollgate panel', e));
      return;
    }
    try {
      refused(JSON.parse(request.responseText).detail);
    } catch (e) {
      refused('the server answered ' + request.status + '.');
    }
  });
  bar.hidden = false;
  said.textContent = 'Sending ' + chosen.name + ' …';
  const body = new FormData();
  body.append('file', chosen);
  request.send(body);
}

// ---------------------------------------------------------------- tables that are too long

const PAGE = 25;

function pagesSection(section) {
  const box = el('div', 'tollgate-pages');
  const filter = el('select', 'form-control');
  filter.setAttribute('aria-label', 'Which rows');
  section.filters.forEach((choice) => filter.append(new Option(choice.label, choice.value)));
  const back = el('button', 'btn btn-default', 'Previous');
  const on = el('button', 'btn btn-default', 'Next');
  back.type = on.type = 'button';
  const where = el('span', 'tollgate-by');
  where.setAttribute('role', 'status');
  const bar = el('div', 'tollgate-upload');
  bar.append(filter, back, on, where, linked('Download', section.download));
  const rows = el('div');
  box.append(bar, rows);
  const show = async (page) => {
    const narrowed = filter.value ? '&' + section.filter + '=' + encodeURIComponent(filter.value) : '';
    try {
      const response = await fetch(ROOT + section.path + '?page=' + page + '&size=' + PAGE + narrowed, {
        credentials: 'same-origin',
        headers: { Accept: 'application/json' }
      });
      if (!response.ok) throw new Error(await problemOf(response));
      const found = await response.json();
      const last = Math.max(1, found.page.totalPages);
      where.textContent = 'Page ' + (page + 1) + ' of ' + last + ' (' + found.page.totalElements + ' rows)';
      back.disabled = page === 0;
      on.disabled = page + 1 >= last;
      back.onclick = () => show(page - 1);
      on.onclick = () => show(page + 1);
      const table = { columns: section.columns, empty: 'No rows.' };
      table.rows = found.content.map((row) => row.cells.map((text) => ({ text })));
      rows.replaceChildren(tableSection(table));
    } catch (e) {
      where.textContent = 'The rows cannot be shown: ' + e.message;
    }
  };
  filter.addEventListener('change', () => show(0));
  show(0);
  return box;
}

// ---------------------------------------------------------------- imports under way

const following = { timer: null };

/** Who may see imports sees how far those that run have come, whatever task is open. */
async function followImports() {
  clearTimeout(following.timer);
  const response = await fetch(ROOT + '/api/imports?state=APPLYING&size=5', {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  if (response.status === 403) return;
  const running = response.ok ? (await response.json()).content : [];
  document.querySelectorAll('.tollgate-running').forEach((old) => old.remove());
  if (!running.length) return;
  const box = el('aside', 'tollgate-running');
  box.setAttribute('aria-label', 'Imports under way');
  running.forEach((one) => {
    const bar = el('progress');
    bar.max = one.created + one.updated;
    bar.value = one.taken;
    box.append(el('p', null, one.title + ': ' + one.taken + ' of ' + bar.max + ' projects'), bar);
  });
  document.body.append(box);
  following.timer = setTimeout(() => followImports().catch(() => {}), 2000);
}

// ---------------------------------------------------------------- loading and placing

function render() {
  const panel = el('section', 'tollgate-panel');
  panel.setAttribute('aria-label', 'About this task');
  if (state.failed) {
    panel.append(el('p', 'tollgate-empty', state.failed));
  } else if (state.sheet) {
    panel.append(head(state.sheet));
    state.sheet.sections.forEach((section) => {
      const box = el('details', 'tollgate-section');
      box.open = true;
      box.append(el('summary', null, section.title));
      if (section.kind === 'facts') box.append(factsSection(section));
      if (section.kind === 'table') box.append(tableSection(section));
      if (section.kind === 'upload') box.append(uploadSection(section));
      if (section.kind === 'pages') box.append(pagesSection(section));
      if (section.kind === 'slots') box.append(slotsSection(section, state.sheet));
      panel.append(box);
    });
  }
  panel.dataset.task = state.taskId || '';
  if (state.panel) state.panel.remove();
  state.panel = panel;
  place();
}

/** AngularJS builds and drops the card as it likes: the panel is put back where it belongs. */
function place() {
  const form = document.querySelector('section.task-card .tabbed-content');
  if (!form || !state.panel || !state.taskId) return;
  if (form.previousElementSibling !== state.panel) form.parentNode.insertBefore(state.panel, form);
}

async function load(taskId) {
  const round = ++state.round;
  state.taskId = taskId;
  if (!taskId) {
    state.sheet = state.failed = null;
    if (state.panel) state.panel.remove();
    state.panel = null;
    return;
  }
  let sheet = null;
  let failed = null;
  try {
    const response = await fetch(ROOT + '/api/tasks/' + encodeURIComponent(taskId) + '/facts', {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    });
    if (response.ok) sheet = await response.json();
    else failed = await problemOf(response);
  } catch (e) {
    failed = 'The facts of this task cannot be shown just now.';
  }
  if (round !== state.round) return;
  state.sheet = sheet;
  state.failed = failed;
  render();
}

function guarded(work) {
  return () => {
    try {
      work();
    } catch (e) {
      console.error('tollgate panel', e);
    }
  };
}

const follow = guarded(() => {
  const taskId = openTask();
  if (taskId !== state.taskId) {
    load(taskId).catch((e) => console.error('tollgate panel', e));
    followImports().catch(() => {});
  }
  place();
});

/** Leaving a half-filled form for another tab or task throws it away, unless Tasklist's own "Save" was pressed. */
const keepDraft = guarded(() => {
  const save = document.querySelector('section.task-card button[ng-click="save($event)"]:not([disabled])');
  if (save && document.querySelector('section.task-card .fjs-form')) save.click();
});

function leavesTheForm(target) {
  return target.closest && target.closest('a') && !target.closest('.fjs-form, .tollgate-panel');
}

let watching = false;

function watch() {
  if (watching) return;
  watching = true;
  window.addEventListener('hashchange', follow);
  window.addEventListener('pagehide', keepDraft);
  document.addEventListener('click', (event) => leavesTheForm(event.target) && keepDraft(), true);
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
  follow();
}

export default {
  id: 'tollgate-tasklist-panel',
  pluginPoint: 'tasklist.task.action',
  priority: -100,
  render: guarded(watch),
  unmount: () => {}
};
