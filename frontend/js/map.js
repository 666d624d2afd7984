// Draws a map of GeoJSON that is already on the page. It asks no tile server: a map request tells a third party where a child lives.
//
//   <div class="kith-map" data-map="places" data-map-label="Places in Tannery ward"></div>
//   <script type="application/json" id="places">{"type": "FeatureCollection", ...}</script>   (Django's json_script)
//   a table of the same, numbered the same                                                    (always: its twin)
//
// Feature properties: name (said aloud), number (as in the table), url (where it leads), kind. data-map-tiles may name Kith's own tile address.
import "./vendor/leaflet/leaflet.js";

const L = window.L;

/** Draw every map on the page. One that cannot be drawn is left out; its table says the same. */
function drawMaps() {
  document.querySelectorAll("[data-map]").forEach((element) => {
    try {
      draw(element, JSON.parse(document.getElementById(element.dataset.map).textContent));
    } catch (error) {
      element.replaceChildren();
      console.error("This map could not be drawn; its table holds the same.", error);
    }
  });
}

function draw(element, features) {
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", element.dataset.mapLabel ?? "Map");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(element, { scrollWheelZoom: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still });
  map.attributionControl.setPrefix(false);
  if (element.dataset.mapTiles) L.tileLayer(element.dataset.mapTiles, { attribution: element.dataset.mapAttribution ?? "" }).addTo(map);
  const layer = L.geoJSON(features, { pointToLayer: marker, style: shape, onEachFeature: describe });
  map.fitBounds(layer.getBounds(), { maxZoom: 16, padding: [30, 30], animate: false });
  layer.addTo(map);
  layer.eachLayer(label);
}

/** A numbered spot that the keyboard can reach; the number is the row of the table. */
function marker(feature, position) {
  const icon = L.divIcon({ className: "kith-map__marker", html: String(Number(feature.properties.number) || ""), iconSize: [30, 30] });
  return L.marker(position, { icon, keyboard: true, title: feature.properties.name });
}

function shape() {
  return { color: "#2d5d4f", weight: 3, fillOpacity: 0.15 };
}

/** What opens on Enter or click: the name, as a link when it leads somewhere. Words only, never markup from the data. */
function describe(feature, layer) {
  const { name = "", kind = "", url } = feature.properties;
  const box = document.createElement("div");
  const title = document.createElement(url ? "a" : "strong");
  title.textContent = name;
  if (url) title.setAttribute("href", new URL(url, location.origin).pathname);
  box.append(title, kind ? ` (${kind})` : "");
  layer.bindPopup(box);
}

function label(layer) {
  const element = layer.getElement?.();
  if (element && layer.feature.geometry.type === "Point") element.setAttribute("aria-label", layer.feature.properties.name);
}

drawMaps();
