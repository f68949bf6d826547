/** A point that stands for a geometry, [longitude, latitude]: inside an area, on the middle of a line. */
export function standIn(json) {
  const geometry = new ol.format.GeoJSON().readGeometry(json);
  switch (geometry.getType()) {
    case "Polygon":
      return geometry.getInteriorPoint().getCoordinates().slice(0, 2);
    case "MultiPolygon":
      return largest(geometry.getPolygons(), (one) => one.getArea())
        .getInteriorPoint()
        .getCoordinates()
        .slice(0, 2);
    case "LineString":
      return geometry.getCoordinateAt(0.5);
    case "MultiLineString":
      return largest(geometry.getLineStrings(), (one) => one.getLength()).getCoordinateAt(0.5);
    default:
      return ol.extent.getCenter(geometry.getExtent());
  }
}

function largest(parts, size) {
  return parts.reduce((best, one) => (size(one) > size(best) ? one : best));
}
