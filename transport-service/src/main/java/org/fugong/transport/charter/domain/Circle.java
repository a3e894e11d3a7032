package org.fugong.transport.charter.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whom a quota or an allow-list speaks of: the workers of one enterprise, of the enterprises of one town, or those whose home
 * lies in one division.
 *
 * @param code an enterprise's id, a town's 9 digits, or the first 2, 4 or 6 digits of a home county (GB/T 2260)
 */
public record Circle(CircleKind kind, String code) {

    private static final Pattern ENTERPRISE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOWN = Pattern.compile("[0-9]{9}");
    private static final Pattern ORIGIN = Pattern.compile("[0-9]{2}([0-9]{2}){0,2}");

    /** Whether the code is one of its kind. */
    public boolean wellFormed() {
        Pattern form =
                switch (kind) {
                    case ENTERPRISE -> ENTERPRISE;
                    case TOWN -> TOWN;
                    case ORIGIN -> ORIGIN;
                };
        return form.matcher(code).matches();
    }

    /**
     * Whether a worker belongs to it.
     *
     * @param enterpriseId the nominating enterprise
     * @param town that enterprise's, 9 digits
     * @param origin the worker's home county, 6 digits
     */
    public boolean includes(UUID enterpriseId, String town, String origin) {
        return switch (kind) {
            case ENTERPRISE -> code.equals(enterpriseId.toString());
            case TOWN -> code.equals(town);
            case ORIGIN -> origin.startsWith(code);
        };
    }
}
