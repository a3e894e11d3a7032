package org.fugong.reporting.alert.application;

import java.time.Instant;
import java.util.List;

import org.fugong.reporting.alert.domain.Finding;

/** Looks at some figures and tells what its rules find. */
interface Watch {
    /** What holds now, within the caller's transaction, which sees one state of the database. */
    List<Finding> look(Instant now);
}
