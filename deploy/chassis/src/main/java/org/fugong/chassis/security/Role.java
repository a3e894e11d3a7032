package org.fugong.chassis.security;

/** The roles a token's {@code roles} claim can hold. */
public final class Role {
    /** Contact of one enterprise, named by the claim {@code enterprise_id}. */
    public static final String ENTERPRISE = "enterprise";
    /** A person who registers and shows a code. */
    public static final String WORKER = "worker";
    /** Guard at the gates of one enterprise. */
    public static final String GATE = "gate";
    /** Official of one town, named by the claim {@code town}. */
    public static final String TOWN = "town-official";
    /** Official of the whole district. */
    public static final String DISTRICT = "district-official";
    /** Member of an inspection team. */
    public static final String INSPECTOR = "inspector";
    /** An enterprise's one contact in the administration. */
    public static final String LIAISON = "liaison-officer";
    /** Another agency's system or official. */
    public static final String AGENCY = "agency";
    /** Runs the system; sees no personal data. */
    public static final String OPERATOR = "operator";
    /** Reads everything that was recorded, changes nothing. */
    public static final String AUDITOR = "auditor";

    private Role() {}
}
