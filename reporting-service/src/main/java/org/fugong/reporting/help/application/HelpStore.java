package org.fugong.reporting.help.application;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where requests for help are counted. In the caller's transaction. */
public interface HelpStore {
    /** Each department that was ever asked, by its code. */
    List<DepartmentHelp> byDepartment(@Nullable String town, Instant now);

    /** Joint schemes of a town, or of all. */
    SchemeHelp schemes(@Nullable String town);
}
