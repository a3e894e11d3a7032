package org.fugong.reporting.alert.domain;

/** What officials are alerted to. */
public enum AlertRule {
    /** Several people with a fever at one enterprise within a short time. Subject: the enterprise. */
    FEVER_CLUSTER,
    /** Many more people are nominated for a charter than it has seats, and it closes soon. Subject: the charter. */
    CHARTER_SEATS_SHORT,
    /** Many who have a seat on a charter are not cleared, and it closes soon. Subject: the charter. */
    CHARTER_CLEARANCES_SHORT,
    /** The topics have not been read to their ends for some time. Subject: {@code intake}. */
    INTAKE_LAG,
    /** A town's resumption rate is lower than when yesterday was closed. Subject: the town. */
    RESUMPTION_FALLS,
    /** Fewer of a town's workers were on duty yesterday than the day before. Subject: the town. */
    ON_DUTY_FALLS,
    /** Many requests for help are past their deadlines at one department. Subject: the department. */
    DEPARTMENT_REQUESTS_AGE,
    /** Many requests for help of a town's enterprises are past their deadlines. Subject: the town. */
    REQUESTS_AGE
}
