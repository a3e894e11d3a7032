package org.fugong.district.story;

import java.util.List;
import java.util.Map;

/** Where the people of the story get their access tokens. */
@FunctionalInterface
public interface Tokens {
    /** A valid access token of the person with these roles and scope claims ({@code enterprise_id}, {@code town}). */
    String of(String subject, List<String> roles, Map<String, Object> claims);
}
