package org.fugong.reporting.dashboard.application;

/**
 * A town or subdistrict.
 *
 * @param code nine digits
 * @param name in Chinese
 * @param nameEn in pinyin
 * @param column of its tile on the map, from the west, from 1
 * @param row of its tile on the map, from the north, from 1
 */
public record Town(String code, String name, String nameEn, int column, int row) {
    /** The Chinese name without the word for town (镇) or subdistrict (街道). */
    public String shortName() {
        return name.replaceFirst("(街道|镇)$", "");
    }
}
