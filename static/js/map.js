// The map beside a list: it reads the list itself (every element with data-at), and asks nobody but us.
"use strict";
(() => {
  const box = document.getElementById("map");
  if (!box || !window.L) return;
  const MANY = 50; // places: beyond, those that stand together are one marker
  const QUEBEC = [[45, -79], [51, -60]];
  const MOST_NAMES = 60;
  const read = (text) => L.latLng(text.split(",").map(Number));
  const said = (words, number) => words.replace("#", number);

  const places = new Map();
  document.querySelectorAll("[data-at]").forEach((item) => {
    const at = item.dataset.at;
    if (!places.has(at)) places.set(at, { at: read(at), items: [] });
    places.get(at).items.push(item);
  });

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(box, { zoomControl: false, zoomAnimation: !still, fadeAnimation: !still, maxZoom: 15, minZoom: 4 });
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl.setPrefix(false);

  const spots = [...places.values()].map((place) => place.at);
  let whole = spots.length ? L.latLngBounds(spots) : L.latLngBounds(QUEBEC);
  if (box.dataset.here) {
    const metres = Number(box.dataset.km) * 1000;
    const around = L.circle(read(box.dataset.here), { radius: metres, className: "radius", interactive: false });
    whole = read(box.dataset.here).toBounds(2 * metres);
    around.addTo(map);
  }
  map.fitBounds(whole, { padding: [24, 24], maxZoom: 12 });

  // --- Markers: places too near to be told apart on the screen are one ---
  const markers = L.layerGroup().addTo(map);
  const markerOf = new Map();

  function together(zoom) {
    const apart = places.size > MANY ? 64 : 30;
    const groups = [];
    places.forEach((place) => {
      const point = map.project(place.at, zoom);
      const near = groups.find((group) => group.point.distanceTo(point) < apart);
      if (near) near.places.push(place);
      else groups.push({ point, places: [place] });
    });
    return groups;
  }

  function draw() {
    const hadFocus = box.contains(document.activeElement) && document.activeElement.classList.contains("pin");
    markers.clearLayers();
    markerOf.clear();
    together(map.getZoom()).forEach(drawGroup);
    if (hadFocus) box.querySelector(".pin")?.focus({ preventScroll: true });
  }

  function drawGroup(group) {
    const items = group.places.flatMap((place) => place.items);
    const name = nameOf(group, items);
    const size = items.length > 9 ? 34 : 28;
    const html = items.length > 1 ? String(items.length) : "";
    const icon = L.divIcon({ className: "pin", iconSize: [size, size], html });
    const marker = L.marker(group.places[0].at, { icon, title: name }).addTo(markers);
    marker.getElement().setAttribute("aria-label", name);
    items.forEach((item) => { markerOf.set(item, marker); });
    if (group.places.length > 1 && map.getZoom() < map.getMaxZoom()) marker.on("click keypress", (event) => closer(event, group));
    else marker.bindPopup(() => linksTo(items), { maxHeight: 260, autoPanPadding: [8, 8] });
  }

  function nameOf(group, items) {
    if (items.length === 1) return items[0].querySelector("a").textContent.trim();
    return said(group.places.length > 1 ? box.dataset.many : box.dataset.same, items.length);
  }

  function closer(event, group) {
    if (event.type === "keypress" && event.originalEvent.key !== "Enter") return;
    map.fitBounds(L.latLngBounds(group.places.map((place) => place.at)), { padding: [48, 48], maxZoom: map.getZoom() + 4 });
  }

  function linksTo(items) {
    const list = document.createElement("ul");
    items.forEach((item) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      const more = document.createElement("span");
      link.href = item.querySelector("a").href;
      link.textContent = item.querySelector("a").textContent.trim();
      more.textContent = item.querySelector(".meta")?.textContent.replace(/\s+/g, " ").trim() || "";
      line.append(link, more);
      list.append(line);
    });
    return list;
  }

  map.on("zoomend", draw);
  draw();

  // From the keyboard: a popup takes the focus, and gives it back.
  let from = null;
  map.on("popupopen", ({ popup }) => {
    popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", box.dataset.close);
    from = document.activeElement.classList.contains("pin") ? document.activeElement : null;
    if (from) popup.getElement().querySelector("a[href]:not(.leaflet-popup-close-button)")?.focus();
  });
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") map.closePopup(); });
  map.on("popupclose", () => { if (from?.isConnected) from.focus(); });

  // What one points at in the list shows on the map.
  let shown = null;
  function point(event) {
    const item = event.target.closest?.("[data-at]");
    shown?.getElement()?.classList.remove("pin-here");
    shown = item && markerOf.get(item);
    shown?.getElement()?.classList.add("pin-here");
  }
  document.addEventListener("mouseover", point);
  document.addEventListener("focusin", point);

  // --- The base: somebody's tiles when the portal names them, else our own towns ---
  if (box.dataset.tiles) {
    L.tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution, referrerPolicy: "origin" }).addTo(map);
    return;
  }
  const names = L.layerGroup().addTo(map);

  function write(towns) {
    names.clearLayers();
    const taken = [];
    const inside = map.getBounds();
    const pins = markers.getLayers().map((marker) => map.latLngToContainerPoint(marker.getLatLng()));
    towns.filter(([, north, east]) => inside.contains([north, east])).slice(0, 4 * MOST_NAMES).forEach(([name, north, east]) => {
      const spot = map.latLngToContainerPoint([north, east]);
      const { x, y } = spot;
      const aside = pins.some((pin) => pin.distanceTo(spot) < 18);
      const room = { left: x - 6, right: x + (aside ? 26 : 16) + name.length * 6.5, top: y - 9, bottom: y + 9 };
      const covers = (other) => room.left < other.right && other.left < room.right && room.top < other.bottom && other.top < room.bottom;
      if (taken.length >= MOST_NAMES || taken.some(covers)) return;
      taken.push(room);
      const label = document.createElement("span");
      label.textContent = name;
      const icon = L.divIcon({ className: aside ? "town town-aside" : "town", html: label, iconSize: null, iconAnchor: [0, 8] });
      L.marker([north, east], { icon, interactive: false, keyboard: false, pane: "tilePane" }).addTo(names);
    });
  }

  fetch(box.dataset.towns).then((answer) => answer.json()).then((towns) => {
    map.on("moveend", () => write(towns));
    write(towns);
  }).catch(() => {});
})();
