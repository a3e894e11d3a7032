package org.fugong.reporting.advice.web;

/** Answers as they stand in the API document. A test reads each into the type that is answered. */
final class AdviceExamples {
    static final String ADVICE =
            """
            {"enterpriseId":"b71a8908-d121-8633-a02c-2b2dc381e762","name":"Synthetic Works","ruleVersion":"advice-1",
            "asOf":"2020-02-18T00:10:00Z","takenInAt":"2020-02-18T00:10:01Z","lag":{"records":0,"seconds":0.0},
            "advice":[{"kind":"NOMINATE","subject":"0f8f7a4e-3f0e-4d6f-9c57-2d1c8a6c9b11",
            "text":{"en":"Nominate 12 for D5580. Seats left: 40. Names until",
            "zh":"为 D5580 提名 12 人，尚余 40 座。提名截至"},"people":12,"of":40,"present":null,
            "until":"2020-02-18T03:00:00Z","lastDay":null,"occupation":null,"skills":[],
            "topics":["worker-registered","charter-announced","charter-changed","worker-nominated"]}]}
            """;
    static final String OUTCOMES =
            """
            {"items":[{"enterpriseId":"b71a8908-d121-8633-a02c-2b2dc381e762","name":"Synthetic Works",
            "town":"330110001","kind":"NOMINATE","subject":"0f8f7a4e-3f0e-4d6f-9c57-2d1c8a6c9b11","subjectName":"D5580",
            "givenAt":"2020-02-18T00:10:00Z","people":12,"state":"FOLLOWED","done":12,"arrived":11}],"next":null}
            """;

    private AdviceExamples() {}
}
