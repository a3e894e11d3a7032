package org.fugong.district;

/**
 * A county-level division where a worker may be from.
 *
 * @param code six digits (GB/T 2260, as of 2020)
 */
public record County(String code, String name, String city, String province) {}
