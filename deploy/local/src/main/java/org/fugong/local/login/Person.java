package org.fugong.local.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Someone who may log in on this machine: made up, like everything in the district.
 *
 * @param id short name, also the token's subject
 * @param name shown on the pages
 * @param role what the person does, in Chinese and English, for the log-in page
 * @param roles the token's roles
 * @param enterpriseId whose enterprise it is, for contacts and gate guards
 * @param town whose town it is, for town officials
 */
public record Person(
        String id, String name, String role, List<String> roles, @Nullable String enterpriseId, @Nullable String town) {

    /** The claims beyond the standard ones. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("name", name);
        if (enterpriseId != null) {
            claims.put("enterprise_id", enterpriseId);
        }
        if (town != null) {
            claims.put("town", town);
        }
        return claims;
    }
}
