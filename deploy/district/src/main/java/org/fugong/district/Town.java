package org.fugong.district;

/**
 * A town or subdistrict of the district.
 *
 * @param code nine digits: GB/T 2260 county code and three digits of the town, as of 2020
 * @param name Chinese name
 * @param pinyin name in Latin letters
 * @param weight share of the district's enterprises, relative to the other towns
 */
public record Town(String code, String name, String pinyin, int weight) {}
