package org.fugong.reporting.breakdown.web;

/** What the answers look like, for the API document. */
final class GroupExamples {
    private static final String FIGURES =
            """
            {"enterprises":48,"enrolled":1730,"resumption":{"resumed":47,"total":48,"rate":0.9791},"applied":48,"moved":1,
            "returned":{"count":811,"of":1730,"rate":0.4687},
            "onDuty":{"count":512,"of":1730,"rate":0.2959},
            "funnel":{"registered":702,"complete":566,"coded":566,"travelled":41,"arrived":41,"onDuty":512},
            "gate":{"scans":560,"refused":2,"fevers":0},"colours":{"green":560,"yellow":5,"red":1},
            "reports":{"reported":{"count":40,"of":48,"rate":0.8333},"onDuty":{"count":498,"of":1510,"rate":0.3298},
            "output":41.50,"missing":{"workers":22,"protection":9,"materials":3,"logistics":1,"orders":0,"funds":2,
            "meals":4,"other":0}},
            "help":{"open":6,"overdue":1,"escalated":1,"upToOneDay":4,"upToThreeDays":1,"longer":1,"rated":9,"stars":4.56},
            "labour":{"lacking":120,"offered":60,"borrowed":60},
            "survey":{"enterprises":12,"needed":230,"able":110,"unable":64},
            "inspections":{"passed":30,"followUp":4,"failed":0},"travellers":{"handedOver":41,"missing":0},
            "dormitories":{"taken":310,"fevers":0}}""";

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
