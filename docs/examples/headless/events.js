// A client of the events API in plain JavaScript: a list of events, and each of them with its programme.
// Addresses: #/upcoming, #/past, and #/12 for the event with the id 12.
"use strict";

const API = new URL(document.querySelector('meta[name="events-api"]').content, location.href);
const LANGUAGE = document.querySelector('meta[name="events-language"]').content;
const PAGE_SIZE = 20;
const LISTS = {
  upcoming: { heading: "Upcoming events", phase: "ongoing,upcoming,undated", order: "first_start" },
  past: { heading: "Past events", phase: "past", order: "-first_start" },
};
const STATUS = {
  cancelled: "Cancelled",
  postponed: "Postponed",
  rescheduled: "New date",
  moved_online: "Moved online",
};
const REGISTRATION = {
  not_yet_open: "Registration has not opened yet",
  open: "Register",
  closes_soon: "Register",
  closed: "Registration is closed",
  waiting_list: "Waiting list",
  full: "Fully booked",
  by_invitation: "By invitation only",
};

async function ask(path, query = {}) {
  const address = new URL(path, API);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  const isJson = (answer.headers.get("Content-Type") || "").includes("json");
  const said = isJson ? await answer.json() : {};
  if (answer.status === 404) throw new Error("There is no such event.");
  if (!answer.ok || !isJson) throw new Error(said.message || `The API answers ${answer.status}.`);
  return said;
}

// --- building the page

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

function several(items, draw, list = "ul") {
  return items.length ? element(list, {}, ...items.map((item) => element("li", {}, draw(item)))) : null;
}

function section(heading, ...children) {
  const said = children.filter((child) => child);
  return said.length ? element("section", {}, element("h2", {}, heading), ...said) : null;
}

// Rich text is HTML. Only the elements that events use are taken over; anything else stays text.
const ELEMENTS = new Set(["P", "UL", "OL", "LI", "B", "STRONG", "I", "EM", "BR", "A"]);

function richText(html) {
  const box = element("div");
  const copy = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
      else if (ELEMENTS.has(node.nodeName)) {
        const made = element(node.nodeName.toLowerCase());
        if (node.nodeName === "A" && safe(node.getAttribute("href"))) made.href = node.getAttribute("href");
        to.append(made);
        copy(node, made);
      } else if (node.nodeType === Node.ELEMENT_NODE) copy(node, to);
    }
  };
  copy(new DOMParser().parseFromString(html, "text/html").body, box);
  return box;
}

function safe(url) {
  return /^(https?:|mailto:|tel:)/i.test(url || "");
}

function link(text, url) {
  return safe(url) ? element("a", { href: url }, text) : document.createTextNode(text);
}

// --- times: a text with an hour is an instant, one without is a date

function when(text, instant, event, withDate = true) {
  const words = withDate ? { weekday: "long", day: "numeric", month: "long", year: "numeric" } : {};
  if (instant) {
    const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    const format = new Intl.DateTimeFormat(event.language, { ...words, ...clock, timeZone: event.timezone });
    return element("time", { datetime: instant }, format.format(new Date(instant)));
  }
  const format = new Intl.DateTimeFormat(event.language, { ...words, timeZone: "UTC" });
  return element("time", { datetime: text }, format.format(new Date(`${text.slice(0, 10)}T00:00Z`)));
}

function span(occasion, event) {
  const instants = occasion.instants || {};
  const found = [when(occasion.starts, instants.starts, event)];
  if (occasion.ends) {
    const sameDay = occasion.ends.slice(0, 10) === occasion.starts.slice(0, 10);
    if (!sameDay || instants.ends) found.push("–", when(occasion.ends, instants.ends, event, !sameDay));
  }
  return element("span", {}, ...found);
}

// --- the parts of an event

function place(venue) {
  const town = [venue.postcode, venue.city].filter(Boolean).join(" ");
  return [venue.room, venue.name, venue.street, town, venue.country].filter(Boolean).join(", ");
}

function person(one) {
  const name = [one.prefix, one.name, one.suffix && `(${one.suffix})`].filter(Boolean).join(" ");
  const said = [name, one.title, one.organisation].filter(Boolean).join(", ");
  return one.role ? `${said} (${one.role.replace("_", " ")})` : said;
}

function contact(one) {
  const said = [one.name, one.title, one.unit, one.organisation].filter(Boolean).join(", ");
  const mail = one.email && link(one.email, `mailto:${one.email}`);
  const phones = (one.phones || []).map((phone) => link(phone, `tel:${phone.replace(/[^+\d]/g, "")}`));
  return element("span", {}, said, ...[mail, ...phones].filter(Boolean).flatMap((part) => [" ", part]));
}

function programmeItem(item, event) {
  const times = item.instants || {};
  const clock = [times.starts, times.ends].map((at) => at && when("", at, event, false));
  const hours = item.starts || item.ends
    ? element("p", {}, clock[0] || item.starts || "", item.ends ? "–" : "", clock[1] || item.ends || "")
    : null;
  const name = [item.number, item.title].filter(Boolean).join(" ");
  return element(
    "div",
    {},
    hours,
    name ? element("p", {}, element("strong", {}, name)) : null,
    item.place ? element("p", {}, item.place) : null,
    item.description ? richText(item.description) : null,
    several(item.contributors || [], person),
    several(item.links || [], (one) => link(one.text, one.url)),
    several(item.items || [], (inner) => programmeItem(inner, event), "ol"),
  );
}

function registration(event) {
  const said = event.registration;
  if (!said || event.registration_state === "none") return null;
  const open = ["open", "closes_soon", "waiting_list"].includes(event.registration_state);
  const address = said.url || (said.email && `mailto:${said.email}`);
  const words = REGISTRATION[event.registration_state];
  const deadline = said.deadline && when(said.deadline, (said.instants || {}).deadline, event);
  return section(
    "Registration",
    element("p", {}, open && address ? link(said.link_text || words, address) : words),
    deadline ? element("p", {}, "Last day to register: ", deadline) : null,
    said.note ? element("p", {}, said.note) : null,
  );
}

function picture(image) {
  const sizes = image ? image.renditions || [] : [];
  if (!sizes.length) return null;
  const widest = sizes[sizes.length - 1];
  const made = element("img", {
    src: widest.url,
    srcset: sizes.map((size) => `${size.url} ${size.width}w`).join(", "),
    sizes: "(min-width: 50rem) 50rem, 100vw",
    width: widest.width,
    height: widest.height,
  });
  made.alt = image.alt || "";
  return made;
}

function body(blocks) {
  return blocks.map((block) =>
    block.heading ? element("h3", {}, block.heading) : richText(block.paragraph || ""),
  );
}

// --- the two pages

function card(event) {
  const status = STATUS[event.status_state];
  const next = event.occasions.find((one) => one.starts.slice(0, 10) >= new Date().toISOString().slice(0, 10));
  const occasion = next || event.occasions[0];
  return element(
    "article",
    { lang: event.language },
    element("h2", {}, status ? `${status}: ` : "", element("a", { href: `#/${event.id}` }, event.title)),
    occasion ? element("p", {}, span(occasion, event)) : null,
    event.lead ? element("p", {}, event.lead) : null,
  );
}

async function showList(name) {
  const { heading, phase, order } = LISTS[name];
  const said = await ask("", { phase, order, limit: PAGE_SIZE, locale: LANGUAGE });
  const found = said.items.length
    ? several(said.items, card)
    : element("p", {}, name === "past" ? "There are no past events." : "There are no upcoming events.");
  return [heading, element("h1", {}, heading), found];
}

async function showEvent(id) {
  const event = await ask(`${id}/`);
  const status = STATUS[event.status_state];
  const title = status ? `${status}: ${event.title}` : event.title;
  const parts = element(
    "article",
    { lang: event.language },
    element("h1", {}, title),
    event.subtitle ? element("p", {}, event.subtitle) : null,
    event.lead ? element("p", {}, event.lead) : null,
    event.status && event.status.reason ? element("p", {}, event.status.reason) : null,
    picture(event.image),
    section("Date and time", several(event.occasions, (one) => span(one, event))),
    section("Venue", several(event.venues, place)),
    registration(event),
    event.body.length ? section("About the event", ...body(event.body)) : null,
    section("Programme", several(event.programme, (item) => programmeItem(item, event), "ol")),
    section("Organisers", several(event.organisers, (one) => link(one.name, one.url))),
    section("Contact", several(event.contacts, contact)),
    section("Documents", several(event.documents, (one) => link(one.title, one.file ? one.file.url : one.url))),
    event.about.length ? section("Background", ...body(event.about)) : null,
    section("Other languages", several(event.translations, other)),
  );
  return [title, parts];
}

function other(translation) {
  return element("a", { href: `#/${translation.id}`, lang: translation.language }, translation.title);
}

async function show() {
  const main = document.getElementById("main");
  const wanted = location.hash.slice(2) || "upcoming";
  let found;
  try {
    found = await (wanted in LISTS ? showList(wanted) : showEvent(encodeURIComponent(wanted)));
  } catch (error) {
    found = ["Error", element("h1", {}, "The events cannot be shown"), element("p", {}, error.message)];
  }
  const [title, ...parts] = found;
  document.title = title;
  main.replaceChildren(...parts);
  if (show.before) main.focus(); // a reader who followed a link starts at the top of what it led to
  show.before = true;
}

addEventListener("hashchange", show);
show();
