package org.fugong.registry.division.application;

/**
 * A county, county-level city or district that workers come from.
 *
 * @param code six digits by GB/T 2260
 * @param name of the county itself
 * @param city above it
 * @param province above that
 */
public record County(String code, String name, String city, String province) {

    /** Province, city and county as they are said in an address. */
    public String inFull() {
        boolean placeholder = city.isEmpty() || city.endsWith("辖区") || city.contains("直辖") || city.equals(name);
        return province + (placeholder ? "" : city) + name;
    }
}
