package org.fugong.registry.worker.application;

/**
 * Who changes a record.
 *
 * @param party what they are; this is what an enterprise is told
 * @param subject of the log-in; for officials and auditors only
 */
public record Actor(Party party, String subject) {

    /** What somebody who changes a record is. */
    public enum Party {
        ENTERPRISE,
        OFFICIAL,
        /** A row of a file; the import tells who sent it. */
        FILE,
        /** An agreement between two enterprises and the worker. */
        AGREEMENT,
        CLOCK
    }

    /** A file. */
    public static final Actor FILE = new Actor(Party.FILE, "import");
    /** An agreement. */
    public static final Actor AGREEMENT = new Actor(Party.AGREEMENT, "agreement");

    /** A contact of an enterprise. */
    public static Actor enterprise(String subject) {
        return new Actor(Party.ENTERPRISE, subject);
    }

    /** An official of a town or of the district. */
    public static Actor official(String subject) {
        return new Actor(Party.OFFICIAL, subject);
    }
}
