package org.fugong.transport.division.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;

import org.fugong.divisions.Divisions;

/** Divisions by name on any page: {@code {place:county(row.origin)}}, {@code {place:town(row.town, shell.lang)}}. */
@TemplateExtension(namespace = "place")
final class PlaceNames {

    private PlaceNames() {}

    /** Prefecture and county, in Chinese as on papers; the code itself if it has no name. */
    static String county(String code) {
        return divisions().name(code);
    }

    /** A town of the district; in English by its Latin name. */
    static String town(String code, String lang) {
        return divisions().town(code, lang);
    }

    /** What a quota or an allow-list goes by: a town or home by its name, an enterprise as it is named already. */
    static String circle(String kind, String code, String lang) {
        return switch (kind) {
            case "TOWN" -> town(code, lang);
            case "ORIGIN" -> county(code);
            default -> code;
        };
    }

    private static Divisions divisions() {
        return Arc.container().instance(Divisions.class).get();
    }
}
