package org.fugong.reporting.breakdown.web;

/** What the answers look like, for the API document. */
final class GroupExamples {
    private static final String FIGURES =
            """
            {"enterprises":48,"enrolled":1730,"resumption":{"resumed":47,"total":48,"rate":0.9791},"applied":48,"moved":1,
            "onDuty":{"count":512,"of":1730,"rate":0.2959},
            "funnel":{"registered":702,"complete":566,"coded":566,"travelled":41,"arrived":41,"onDuty":512},
            "gate":{"scans":560,"refused":2,"fevers":0}}""";

    static final String QUERIED =
            """
            {"asOf":"2020-02-19T12:51:07Z","takenInAt":"2020-02-19T12:51:07.218Z","day":"2020-02-19",
            "ruleVersion":"figures-1","sizeRule":"size-2017",
            "filter":{"town":"330110001","industry":"C","park":null,"scale":null,"size":"small","origin":null},
            "figures":"""
                    + FIGURES + "}";

    static final String DIVIDED =
            """
            {"asOf":"2020-02-19T12:51:07Z","takenInAt":"2020-02-19T12:51:07.218Z","day":"2020-02-19",
            "ruleVersion":"figures-1","sizeRule":"size-2017","dimension":"SIZE",
            "filter":{"town":"330110001","industry":"C","park":null,"scale":null,"size":null,"origin":null},
            "items":[{"value":"small","name":null,"nameEn":null,"figures":"""
                    + FIGURES + "}]}";

    private GroupExamples() {}
}
