package org.fugong.reporting.dashboard.web;

/** What the answers look like, for the API document. */
final class Examples {
    static final String DISTRICT =
            """
            {"asOf":"2020-02-19T12:51:07Z","takenInAt":"2020-02-19T12:51:07.218Z","events":41235,
            "lag":{"records":0,"seconds":0},"day":"2020-02-19","ruleVersion":"figures-1","withheldBelow":10,
            "funnel":{"registered":3360,"complete":2690,"coded":2690,"travelled":163,"arrived":163,"onDuty":1204},
            "enrolled":8900,
            "resumption":{"overall":{"resumed":473,"total":481,"rate":0.9833},
            "aboveScale":{"resumed":12,"total":12,"rate":1.0000},"applied":478,
            "byTown":[{"town":"330110001","name":"临平街道","nameEn":"Linping","resumed":41,"total":42,"rate":0.9761}]},
            "charters":{"announced":1,"frozen":1,"arrived":1,"cancelled":0,
            "people":{"seated":163,"waiting":0,"cleared":163,"refused":14,"boarded":163,"arrived":163},
            "list":[{"charterId":"0197a0c0-0000-7000-8000-000000000001","name":"D5580 Huangshan","mode":"TRAIN",
            "origin":"Huangshan North","destination":"Hangzhou East","seats":180,"deadline":"2020-02-18T03:00:00Z",
            "departureAt":"2020-02-19T10:30:00Z","frozenAt":"2020-02-18T03:00:00Z","onRoster":163,
            "cancelledAt":null,"people":{"seated":163,"waiting":0,"cleared":163,"refused":14,"boarded":163,"arrived":163}}]},
            "gate":{"scans":1320,"refused":null,"fevers":null},
            "latest":[{"at":"2020-02-19T12:51:00Z","kind":"ARRIVED","name":"D5580 Huangshan","count":163}]}""";

    static final String TOWN =
            """
            {"asOf":"2020-02-19T12:51:07Z","takenInAt":"2020-02-19T12:51:07.218Z","day":"2020-02-19",
            "ruleVersion":"figures-1","town":"330110001","name":"临平街道","nameEn":"Linping",
            "funnel":{"registered":310,"complete":251,"coded":251,"travelled":9,"arrived":9,"onDuty":120},
            "enrolled":812,"overall":{"resumed":41,"total":42,"rate":0.9761},
            "aboveScale":{"resumed":2,"total":2,"rate":1.0000},"applied":42,
            "gate":{"scans":131,"refused":1,"fevers":0}}""";

    static final String ENTERPRISE =
            """
            {"asOf":"2020-02-19T12:51:07Z","takenInAt":"2020-02-19T12:51:07.218Z","day":"2020-02-19",
            "ruleVersion":"figures-1","enterpriseId":"8d0b6f0e-3c1a-8f00-9000-0000000000aa","name":"Synthetic Works 7",
            "town":"330110001","applied":true,"resumed":true,
            "funnel":{"registered":18,"complete":15,"coded":15,"travelled":2,"arrived":2,"onDuty":11},
            "enrolled":20,"gate":{"scans":12,"refused":0,"fevers":0}}""";

    private Examples() {}
}
