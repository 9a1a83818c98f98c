// The start of every event of calendar files, as two readers find it: {file: {uid: [ical.js, node-ical]}}.
// ical.js reads the file's own VTIMEZONE; node-ical what it knows of the zone.
import fs from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const found = {};
for (const file of process.argv.slice(2)) {
  const text = fs.readFileSync(file, "utf8");
  const starts = (found[file] = {});
  for (const part of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(part);
    starts[event.uid] = [event.startDate.toJSDate().toISOString()];
  }
  for (const event of Object.values(nodeIcal.sync.parseICS(text)))
    if (event.type === "VEVENT") starts[event.uid].push(new Date(event.start).toISOString());
}
console.log(JSON.stringify(found));
