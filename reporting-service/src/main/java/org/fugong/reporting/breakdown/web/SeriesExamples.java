package org.fugong.reporting.breakdown.web;

/** What a trend looks like, for the API document. */
final class SeriesExamples {
    static final String SCANS =
            """
            {"readAt":"2020-02-19T12:51:07.218Z","ruleVersion":"figures-1","sizeRule":"size-2017","measure":"scans","by":"DAY",
            "from":"2020-02-17","to":"2020-02-19","zone":"Asia/Shanghai",
            "filter":{"town":"330110001","industry":null,"park":null,"scale":null,"size":null,"origin":null},
            "points":[{"day":"2020-02-17","hour":null,"value":8120},{"day":"2020-02-18","hour":null,"value":9377},
            {"day":"2020-02-19","hour":null,"value":9902}]}""";

    private SeriesExamples() {}
}
