package org.fugong.transport.onward.domain;

/**
 * A point on the map: WGS 84 in degrees, as GPS has it; not GCJ-02.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Position(double latitude, double longitude) {

    private static final double EARTH_METRES = 6_371_000;

    /** Metres of the straight line; flat enough for a district. */
    public double metresTo(Position other) {
        double middle = Math.toRadians((latitude + other.latitude) / 2);
        double x = Math.toRadians(other.longitude - longitude) * Math.cos(middle);
        double y = Math.toRadians(other.latitude - latitude);
        return Math.hypot(x, y) * EARTH_METRES;
    }
}
