package org.fugong.reporting.linkage.web;

/** Answers as they stand in the API document. A test reads each into the type that is answered. */
final class LinkageExamples {
    static final String FIGURES =
            """
            {"ruleVersion":"linkage-1","matchRules":["insured-2020-02.1"],"asOf":"2020-02-19T13:10:00Z",
            "takenInAt":"2020-02-19T13:10:01Z","lag":{"records":0,"seconds":0.0},"insured":137600,"linked":131200,"unmatched":6400,"duplicates":210,
            "kinds":[{"linked":true,"kind":"exact","rule":"insured-2020-02.1","lines":131200}],
            "people":{"persons":131190,"complete":104800,"coded":104100,"green":101900,"yellow":1900,"red":300,
            "arrived":160,"onDuty":38800}}
            """;
    static final String ENTERPRISES =
            """
            {"items":[{"enterpriseId":"b71a8908-d121-8633-a02c-2b2dc381e762","name":"Synthetic Works",
            "town":"330110001","month":"2020-01","lines":203,"linked":190,"duplicates":1,"insured":202,"unmatched":12}],
            "next":null}
            """;

    private LinkageExamples() {}
}
