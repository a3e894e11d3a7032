package org.fugong.reporting.drill.web;

/** Answers as they stand in the API document. A test reads each into the type that is answered. */
final class DrillExamples {
    static final String PEOPLE =
            """
            {"key":"funnel.arrived","ruleVersion":"figures-1","asOf":"2020-02-19T13:10:00Z",
            "takenInAt":"2020-02-19T13:10:01Z","lag":{"records":0,"seconds":0.0},"total":1,
            "items":[{"personId":"6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11","name":"张*",
            "enterpriseId":"b71a8908-d121-8633-a02c-2b2dc381e762","lentTo":null,"origin":"341000","skills":["welding"],
            "colour":"GREEN","completed":"2020-02-18T02:00:00Z","arrived":"2020-02-19T12:51:00Z",
            "insideOf":null,"lastSeen":null}],"next":null}
            """;
    static final String ENTERPRISES =
            """
            {"key":"funnel.arrived","ruleVersion":"figures-1","asOf":"2020-02-19T13:10:00Z",
            "takenInAt":"2020-02-19T13:10:01Z","lag":{"records":0,"seconds":0.0},
            "items":[{"enterpriseId":"b71a8908-d121-8633-a02c-2b2dc381e762","name":"Synthetic Works","town":"330110001",
            "people":12,"amount":null,"applied":null,"resumed":null,"decidedAt":null}],"next":null}
            """;
    static final String FACTS =
            """
            {"person":{"personId":"6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11","name":"张*",
            "enterpriseId":"b71a8908-d121-8633-a02c-2b2dc381e762","lentTo":null,"origin":"341000","skills":[],
            "colour":"GREEN","completed":"2020-02-18T02:00:00Z","arrived":"2020-02-19T12:51:00Z",
            "insideOf":null,"lastSeen":null},
            "facts":[{"key":"5d1f0c7be2a94630","topic":"worker-arrived","at":"2020-02-19T12:51:00Z",
            "details":{"charterId":"0f8f7a4e-3f0e-4d6f-9c57-2d1c8a6c9b11"}}]}
            """;

    static final String EVENT =
            """
            {"topic":"worker-arrived","partition":1,"offset":4711,"recordedAt":"2020-02-19T12:51:02.118Z",
            "source":"/transport","id":"0170bd3a-5b1c-7c44-8a51-3f0e6a9b2c11","time":"2020-02-19T12:51:00Z",
            "data":{"charterId":"0f8f7a4e-3f0e-4d6f-9c57-2d1c8a6c9b11",
            "workerId":"6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11","arrivedAt":"2020-02-19T12:51:00Z"}}
            """;

    static final String TRAVELLERS =
            """
            {"key":"charters.people.refused","ruleVersion":"figures-1","asOf":"2020-02-18T03:10:00Z",
            "takenInAt":"2020-02-18T03:10:01Z","lag":{"records":0,"seconds":0.0},"total":1,
            "items":[{"charterId":"0f8f7a4e-3f0e-4d6f-9c57-2d1c8a6c9b11","charter":"D5580",
            "workerId":"6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11","personId":"6f1c2b7e-5d0a-8c3e-9b1f-2a4d6e8f0c11","name":"张*",
            "enterpriseId":"b71a8908-d121-8633-a02c-2b2dc381e762","enterprise":"Synthetic Works","place":"SEATED",
            "clearances":[{"kind":"VILLAGE_EXIT","at":"2020-02-18T02:30:00Z","granted":false}],
            "boarded":null,"arrived":null}],"next":null}
            """;

    private DrillExamples() {}
}
