/**
 * CGCS2000 / 3-degree Gauss-Kruger CM 120E (EPSG:4549): the projection in which the planners of Hangzhou measure, for
 * the cursor's coordinates. Krüger's series in the third flattening to the fourth power: right to well below a
 * millimetre within the zone.
 */

const SEMI_MAJOR = 6378137;
const FLATTENING = 1 / 298.257222101;
const CENTRAL_MERIDIAN = (120 * Math.PI) / 180;
const FALSE_EASTING = 500000;

const N = FLATTENING / (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIUS = (SEMI_MAJOR / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16 + (41 * N ** 4) / 180,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5 + (557 * N ** 4) / 1440,
  (61 * N ** 3) / 240 - (103 * N ** 4) / 140,
  (49561 * N ** 4) / 161280,
];

/** Degrees to [northing, easting] in metres: the axis order of EPSG:4549. */
export function toNorthEast(longitude, latitude) {
  const phi = (latitude * Math.PI) / 180;
  const lambda = (longitude * Math.PI) / 180 - CENTRAL_MERIDIAN;
  const tau = Math.tan(phi);
  const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / Math.hypot(1, tau)));
  const conformal = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
  let north = xi;
  let east = eta;
  ALPHA.forEach((alpha, i) => {
    const twice = 2 * (i + 1);
    north += alpha * Math.sin(twice * xi) * Math.cosh(twice * eta);
    east += alpha * Math.cos(twice * xi) * Math.sinh(twice * eta);
  });
  return [RADIUS * north, FALSE_EASTING + RADIUS * east];
}
