/* Sends a changed table and shows who would decide instead. Every text is set as text, never as markup. */
"use strict";
(function () {
  const SIZE = 50;
  const GROUPS = { PAST: "Past decisions", RUNNING: "Running decisions", PROJECT: "Next gates of projects" };
  const byId = (id) => document.getElementById(id);
  let page = 0;
  let moved = 0;

  function cookie(name) {
    const found = document.cookie.split("; ").find((part) => part.startsWith(name + "="));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
  }

  function fill(table, rows) {
    const body = byId(table).tBodies[0];
    body.replaceChildren(...rows.map((cells) => {
      const row = document.createElement("tr");
      cells.forEach((cell, index) => {
        const td = document.createElement("td");
        td.textContent = cell;
        td.className = byId(table).tHead.rows[0].cells[index].className;
        row.append(td);
      });
      return row;
    }));
  }

  function days(seconds) {
    const size = Math.abs(seconds);
    const sign = seconds < 0 ? "−" : "";
    if (size < 3600) {
      return sign + Math.round(size / 60) + " min";
    }
    return sign + (size < 86400 ? (size / 3600).toFixed(1) + " h" : (size / 86400).toFixed(1) + " days");
  }

  const hours = (seconds) => (seconds / 3600).toFixed(1) + " h";
  const amount = (money) => (money ? money.currency + " " + Number(money.amount).toLocaleString("en-GB") : "–");

  function longer(move, which) {
    return move.longer
      ? days(move.longer[which + "Seconds"]) + " (" + hours(move.longer[which + "OfficeSeconds"]) + ")"
      : "not known yet";
  }

  function show(report) {
    byId("errors").hidden = true;
    byId("report").hidden = false;
    byId("tables").textContent = report.table + " against " + report.deployed;
    const counts = [["PAST", report.past], ["RUNNING", report.running], ["PROJECT", report.projects]];
    fill("counts", counts.map(([group, count]) => [GROUPS[group], count.looked, count.moved, count.up, count.down]));
    fill("moves", report.moves.map((move) => [
      GROUPS[move.group], move.from.title, move.to.title, move.decisions, longer(move, "median"), longer(move, "p90")]));
    fill("decisions", report.decisions.map((one) => [
      one.key, one.kind, amount(one.amount), one.decidedAt ? one.decidedAt.slice(0, 10) : "–", one.from.title,
      one.to.title]));
    fill("paces", report.paces.map((pace) => [
      pace.title, pace.decisions, pace.running, days(pace.elapsed.medianSeconds), days(pace.elapsed.p90Seconds),
      Math.round(pace.decisionShare * 100) + " %"]));
    moved = report.past.moved + report.running.moved + report.projects.moved;
    byId("page").textContent = moved === 0
      ? "Nobody else would decide anything."
      : page * SIZE + 1 + " to " + (page * SIZE + report.decisions.length) + " of " + moved;
    byId("before").disabled = page === 0;
    byId("after").disabled = (page + 1) * SIZE >= moved;
  }

  function refuse(problem) {
    byId("report").hidden = true;
    byId("errors").hidden = false;
    const findings = problem.findings || [problem.detail || "The server did not answer; try again."];
    byId("findings").replaceChildren(...findings.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }));
  }

  function busy(percent, sentence) {
    const done = sentence === "";
    byId("progress").hidden = done;
    byId("state").textContent = sentence;
    byId("trial").querySelector("button").disabled = !done;
    if (percent === null) {
      byId("progress").removeAttribute("value");
    } else {
      byId("progress").value = percent;
    }
  }

  function answer(request) {
    busy(100, "");
    let body = {};
    try {
      body = JSON.parse(request.responseText);
    } catch (notJson) {
      body = {};
    }
    if (request.status === 200) {
      show(body);
    } else {
      refuse(body);
    }
  }

  function send() {
    const form = new FormData();
    form.append("file", byId("file").files[0]);
    const request = new XMLHttpRequest();
    request.open("POST", "/api/simulations/authority?page=" + page + "&size=" + SIZE);
    request.setRequestHeader("X-TOLLGATE-XSRF", cookie("TOLLGATE-XSRF"));
    request.upload.addEventListener("progress", (event) => {
      busy(event.lengthComputable ? (50 * event.loaded) / event.total : null, "Sending the table");
    });
    request.upload.addEventListener("load", () => busy(null, "Asking the table for every decision"));
    request.addEventListener("load", () => answer(request));
    request.addEventListener("error", () => answer(request));
    busy(0, "Sending the table");
    request.send(form);
  }

  byId("trial").addEventListener("submit", (event) => {
    event.preventDefault();
    page = 0;
    send();
  });
  byId("before").addEventListener("click", () => { page -= 1; send(); });
  byId("after").addEventListener("click", () => { page += 1; send(); });
})();
