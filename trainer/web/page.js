/* What the framework has no words for: addresses, drafts, the drawer, the dialog, keys. Nothing here decides anything. */
(() => {
  "use strict";
  const find = (selector, root = document) => root.querySelector(selector);
  const press = (id) => find(`#${id}`)?.click();
  const session = window.sessionStorage;
  let asked = ["", "replace"];
  let now = { screen: "waiting", address: null, here: "", stage: "" };

  const trainer = (window.trainer = {
    turn: "",
    place: () => asked,
    here: () => find("#where").dataset.here,
    go(address, how) {
      asked = [address, how];
      press("do-go");
    },
  });

  /* ---- the marker: which screen this is, under which address */

  function arrive() {
    const marker = find("#where");
    if (!marker || marker.dataset.seen) return;
    marker.dataset.seen = "yes";
    const then = now;
    now = { ...marker.dataset };
    if (now.screen === "waiting") return;
    document.title = now.title;
    document.body.dataset.screen = now.screen;
    remember(now);
    setTimeout(kept, 0);
    if (now.address !== then.address) keepOrRestore(then, now);
    else if (now.here !== then.here) setTimeout(stampDrafts, 60);
    if (now.screen !== then.screen || now.how === "push") show(then);
    fillNotes();
  }

  function remember(place) {
    const address = place.address || location.pathname;
    if (place.address === location.search) return;
    history[place.how === "push" ? "pushState" : "replaceState"]({}, "", address);
  }

  function show(then) {
    closeDrawer(false);
    window.scrollTo(0, 0);
    stickToEnd = true;
    document.body.dataset.objectives = "1";
    if (then.screen === "waiting") return;
    const typing = now.screen === "meeting" && now.stage === "meeting" && matchMedia("(pointer: fine)").matches;
    const target = typing ? find("#composer textarea") : [...document.querySelectorAll("h1")].find((title) => title.offsetParent);
    setTimeout(() => target?.focus({ preventScroll: true }), 60);
  }

  addEventListener("popstate", () => {
    if (location.search !== (now.address ?? "")) trainer.go(location.search, "replace");
  });

  /* ---- drafts: what is typed and not yet stored survives a refresh */

  const DRAFTED = "#composer textarea, #plan textarea, #reflect textarea";
  const COMPOSER = "#composer textarea";
  const draftKey = (place, area) => `draft:${place.address}:${area.closest("[id]").id}`;
  const drafted = () => document.querySelectorAll(DRAFTED);
  /* What each box has held in this tab when it was filled or left: all that the server may know from here. */
  const held = new Map();
  const holds = (area) => held.get(area.closest("[id]").id) ?? [];
  const note = (area) => held.set(area.closest("[id]").id, [...holds(area).slice(-20), area.value]);

  /* A composer that somebody else emptied keeps its draft until the line stands in the conversation: only then is it safe. */
  function stamp(area, emptied = false) {
    const key = draftKey(now, area);
    const draft = { text: area.value, held: holds(area), lines: lines().length };
    if (area.value) session.setItem(key, JSON.stringify(draft));
    else if (emptied || !area.matches(COMPOSER) || isSaid(JSON.parse(session.getItem(key) ?? "null"))) session.removeItem(key);
  }

  /* What the trainee has said: the store's word for it, not what is only on its way. */
  const lines = () => [...document.querySelectorAll("#log .mine .words")].map((line) => line.textContent);
  /* As the store writes it down: without what no page can carry. */
  const asSaid = (text) => text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "").trim();
  const isSaid = (draft) => !draft || lines().slice(draft.lines).includes(asSaid(draft.text));

  const stampDrafts = () => drafted().forEach((area) => stamp(area));

  function keepOrRestore(then, place) {
    if (place.kept) {
      drafted().forEach((area) => session.removeItem(draftKey(then, area)));
      return stampDrafts();
    }
    /* The boxes are filled a moment after the marker. */
    setTimeout(() => drafted().forEach((area) => restore(area, place)), 60);
  }

  function restore(area, place) {
    const draft = JSON.parse(session.getItem(draftKey(place, area)) ?? "null");
    held.set(area.closest("[id]").id, [...(draft?.held ?? []), area.value]);
    if (!draft || !isUnsaved(area, draft)) return;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(area, draft.text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /* A line that was said is no draft any more; a box that was changed in another tab is not overwritten. */
  function isUnsaved(area, draft) {
    if (area.matches(COMPOSER)) return !isSaid(draft);
    return draft.text !== area.value && draft.held.includes(area.value);
  }

  addEventListener("focusout", (event) => {
    if (!event.target.matches?.(DRAFTED)) return;
    note(event.target);
    stamp(event.target);
    const starting = event.relatedTarget?.dataset?.do === "start";
    if (event.target.closest("#plan") && !starting) keep();
  });

  /* ---- the plan is kept when a box is left; one thing after another, so that one session comes of it */

  let keeping = null;
  const ready = (act) => (keeping ? keeping.waiting.push(act) : act());

  function keep() {
    if (![...document.querySelectorAll("#plan textarea")].some((area) => area.value.trim())) return;
    if (keeping) return void (keeping.again = true);
    keeping = { again: false, waiting: [] };
    press("do-keep");
    setTimeout(kept, 4000, keeping);
  }

  function kept(which = keeping) {
    if (!which || which !== keeping) return;
    keeping = null;
    if (which.again && !which.waiting.length) keep();
    which.waiting.forEach((act) => act());
  }

  /* ---- own notes: they stay in this browser */

  const noteKey = (area) => `notes:${area.dataset.notes}`;

  function fillNotes() {
    const area = find("[data-notes]");
    if (area && !area.value) area.value = localStorage.getItem(noteKey(area)) ?? "";
  }

  addEventListener("input", (event) => {
    const area = event.target;
    if (area.matches?.("[data-notes]")) localStorage.setItem(noteKey(area), area.value);
    else if (area.matches?.(DRAFTED)) stamp(area, true);
  });

  /* ---- drawer, dialog, links */

  function toggleDrawer() {
    const drawer = find("#drawer");
    if (!drawer) return;
    if (!drawer.hidden) return closeDrawer(true);
    drawer.hidden = false;
    document.body.classList.add("drawer-open");
    setExpanded(true);
    settle();
    find("[data-drawer]", drawer)?.focus();
  }

  function closeDrawer(giveFocusBack) {
    const drawer = find("#drawer");
    if (!drawer || drawer.hidden) return;
    drawer.hidden = true;
    document.body.classList.remove("drawer-open");
    setExpanded(false);
    if (giveFocusBack) find("[data-drawer][aria-expanded]")?.focus();
  }

  const setExpanded = (open) => find("[data-drawer][aria-expanded]")?.setAttribute("aria-expanded", String(open));

  function addObjective() {
    const shown = Number(document.body.dataset.objectives ?? 1);
    const empty = (number) => !find(`#objective-${number} textarea`)?.value;
    const next = [2, 3].find((number) => number > shown && empty(number));
    if (!next) return;
    document.body.dataset.objectives = String(next);
    find(`#objective-${next} textarea`)?.focus();
  }

  const PRESSES = {
    drawer: toggleDrawer,
    more: addObjective,
    dismiss: (button) => button.closest(".problem").remove(),
    reload: () => location.reload(),
    open: (button) => find(`#${button.dataset.open}`)?.showModal(),
    close: (button) => button.closest("dialog").close(),
    do(button) {
      button.closest("dialog")?.close();
      ready(() => press(`do-${button.dataset.do}`));
    },
  };

  const plainClick = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && plainClick(event)) return follow(link, event);
    const button = event.target.closest?.("button");
    const what = button && Object.keys(PRESSES).find((name) => name in button.dataset);
    if (what) PRESSES[what](button);
  });

  function follow(link, event) {
    const href = link.getAttribute("href");
    if (link.matches("[data-rehearse]")) {
      event.preventDefault();
      trainer.turn = link.dataset.rehearse;
      press("do-rehearse");
    } else if (link.matches("[data-go]")) {
      event.preventDefault();
      trainer.go(new URL(link.href).search, "push");
    } else if (href.startsWith("#")) {
      event.preventDefault();
      reveal(document.getElementById(href.slice(1)));
    }
  }

  /* The page has a base address, so a bare #anchor would leave it. */
  function reveal(target) {
    if (!target) return;
    for (let box = target; box; box = box.parentElement) if (box.matches("details")) box.open = true;
    target.setAttribute("tabindex", "-1");
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
    target.classList.add("found");
    setTimeout(() => target.classList.remove("found"), 2500);
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !find("dialog[open]")) closeDrawer(true);
  });
  /* Enter that chooses a word in an input method does not send. */
  document.addEventListener("keydown", (event) => event.key === "Enter" && event.isComposing && event.stopPropagation(), true);

  /* ---- the room: the newest words are in sight unless somebody scrolled up to read */

  let stickToEnd = true;
  document.addEventListener("scroll", (event) => {
    const room = event.target;
    if (room.id === "room") stickToEnd = room.scrollHeight - room.scrollTop - room.clientHeight < 80;
  }, true);

  function settle() {
    const room = find("#room");
    if (room && stickToEnd) room.scrollTop = room.scrollHeight;
    const toggle = find("[data-drawer][aria-expanded]");
    const open = String(document.body.classList.contains("drawer-open"));
    if (toggle && toggle.getAttribute("aria-expanded") !== open) toggle.setAttribute("aria-expanded", open);
    const announcer = find("#announcer");
    if (announcer && !announcer.hasAttribute("role")) {
      announcer.setAttribute("role", "log");
      announcer.setAttribute("aria-live", "polite");
      announcer.setAttribute("aria-label", "What is being said");
    }
    if (room && !room.hasAttribute("role")) {
      room.setAttribute("role", "region");
      room.setAttribute("aria-label", "Conversation");
      room.setAttribute("tabindex", "0");
    }
  }

  let due = false;
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      arrive();
      settle();
    });
  }).observe(document.documentElement, { subtree: true, childList: true });

  /* On a phone the keyboard takes its place from the conversation, never from the composer. */
  const fit = () => {
    document.documentElement.style.setProperty("--seen", `${window.visualViewport.height}px`);
    settle();
  };
  window.visualViewport?.addEventListener("resize", fit);
  fit();
})();
