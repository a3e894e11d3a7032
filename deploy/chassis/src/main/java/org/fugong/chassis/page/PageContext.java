package org.fugong.chassis.page;

import java.util.List;

/**
 * What the frame of a page needs to know about the request. Templates see it as {@code shell}.
 *
 * @param lang the reader's language, {@code zh} or {@code en}
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param base root path of the service that answers, such as {@code /registry}, without a slash at the end
 * @param service short name of that service
 * @param here path and query of this page, URL-encoded, for links that come back to it
 * @param version changes with the assets, so that browsers may keep them for long
 * @param offset offset of local time from UTC, such as {@code +08:00}
 * @param reader who reads
 * @param sections navigation, only with what the reader may open
 */
public record PageContext(
        String lang,
        String theme,
        String base,
        String service,
        String here,
        String version,
        String offset,
        Reader reader,
        List<Section> sections) {

    /** BCP 47 tag for the html element. */
    public String tag() {
        return lang.equals("zh") ? "zh-CN" : "en";
    }

    /** Whether the reader uses Chinese. */
    public boolean chinese() {
        return lang.equals("zh");
    }

    /**
     * Who reads.
     *
     * @param known false for someone who has not logged in
     * @param name as the log-in tells it, or empty
     * @param roles the roles held, in the order of {@code Role}
     */
    public record Reader(boolean known, String name, List<String> roles) {
        /** Whether the reader holds the role. */
        public boolean has(String role) {
            return roles.contains(role);
        }
    }

    /** A group of links under one heading. */
    public record Section(String title, List<Link> links) {}

    /** A link of the navigation. */
    public record Link(String title, String path, boolean current) {}
}
