package org.fugong.transport;

/** The topics that this service publishes and takes. What is on them: {@code contracts/}. */
public final class TransportTopics {

    public static final String CHARTER_ANNOUNCED = "charter-announced";
    public static final String CHARTER_CHANGED = "charter-changed";
    public static final String CHARTER_CANCELLED = "charter-cancelled";
    public static final String WORKER_NOMINATED = "worker-nominated";
    public static final String NOMINATION_WITHDRAWN = "nomination-withdrawn";
    public static final String CLEARANCE_REQUESTED = "clearance-requested";
    public static final String CLEARANCE_DECIDED = "clearance-decided";
    public static final String CLEARANCES_OVERDUE = "clearances-overdue";
    public static final String ROSTER_FROZEN = "roster-frozen";
    public static final String ROSTER_CHANGED = "roster-changed";
    public static final String WORKER_BOARDED = "worker-boarded";
    public static final String WORKER_ARRIVED = "worker-arrived";
    public static final String WORKER_HANDED_OVER = "worker-handed-over";
    public static final String JOURNEY_RECORD_WITHDRAWN = "journey-record-withdrawn";
    public static final String MISSING_TRAVELLER_FOLLOWED_UP = "missing-traveller-followed-up";
    public static final String CHARTER_HANDED_OVER = "charter-handed-over";

    public static final String ONWARD_PLAN_MADE = "onward-plan-made";
    public static final String ONWARD_PLAN_CHANGED = "onward-plan-changed";

    public static final String RAILWAY_TICKET_ANSWERED = "railway-ticket-answered";
    public static final String VILLAGE_EXIT_ANSWERED = "village-exit-answered";
    public static final String ORIGIN_BUREAU_ANSWERED = "origin-bureau-answered";
    public static final String RAILWAY_BOARDING_RECORDED = "railway-boarding-recorded";

    public static final String HEALTH_CODE_ISSUED = "health-code-issued";
    public static final String ENTERPRISE_REGISTERED = "enterprise-registered";
    public static final String WORKER_REGISTERED = "worker-registered";
    public static final String WORKER_IDENTITY_SHARED = "worker-identity-shared";
    public static final String ENTERPRISE_CONTACT_SHARED = "enterprise-contact-shared";
    public static final String WORKER_LOGIN_BOUND = "worker-login-bound";
    public static final String LABOUR_AGREEMENT_CONCLUDED = "labour-agreement-concluded";

    public static final String ENTERPRISE_LOCATED = "enterprise-located";
    public static final String ENTERPRISE_MOVED = "enterprise-moved";
    public static final String WORKER_LEFT = "worker-left";
    public static final String RESUMPTION_DECIDED = "resumption-decided";
    public static final String RESUMPTION_SUSPENDED = "resumption-suspended";
    public static final String RESUMPTION_REINSTATED = "resumption-reinstated";
    public static final String ENTERPRISE_REPORTED = "enterprise-reported";
    public static final String GATE_SCANNED = "gate-scanned";

    private TransportTopics() {}
}
