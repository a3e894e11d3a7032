package org.fugong.registry.division.application;

/**
 * A town or subdistrict of the district.
 *
 * @param code nine digits
 * @param name in Chinese
 * @param pinyin the same in Latin letters
 */
public record Town(String code, String name, String pinyin) {}
