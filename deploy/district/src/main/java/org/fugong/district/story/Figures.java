package org.fugong.district.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.fugong.district.District;

/** The figures that the dashboard must show when the story has been played, and those that it does show. */
public record Figures(Map<String, String> values) {
    static final int SEATS = 170;
    /** Tickets and village exits that are refused: as many seats become free as people wait. */
    static final int REFUSED = 6;
    /** Clearances that nobody answers before the deadline. */
    static final int UNANSWERED = 3;

    static final int ON_ROSTER = SEATS - UNANSWERED;
    static final int MISSED_THE_TRAIN = 2;
    static final int ARRIVED = ON_ROSTER - MISSED_THE_TRAIN;
    static final int FEVERS = 2;
    static final int YELLOW_AT_THE_GATE = 5;
    static final int ALTERED_CODES = 1;

    /** What a district of this size must come to. */
    public static Figures expected(District district) {
        Cast cast = new Cast(district);
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("enrolled", "" + district.workerCount());
        figures.put("funnel.registered", "" + cast.registered());
        figures.put("funnel.complete", "" + cast.complete());
        figures.put("funnel.coded", "" + cast.complete());
        // Boarded and arrived are all who ride on any charter: the two trains, and the bus of the hotel's people.
        int rode = ARRIVED + OtherCharters.CHENGDU_SEATS + SharingCast.lent(district);
        figures.put("funnel.travelled", "" + rode);
        figures.put("funnel.arrived", "" + rode);
        figures.put("funnel.onDuty", "" + (cast.localsAtTheGate().size() + ARRIVED - FEVERS));
        // Two trains and the hotel's bus have come; the bus from Xuancheng was called off.
        figures.put("charters.announced", "4");
        figures.put("charters.arrived", "3");
        figures.put("charters.cancelled", "1");
        figures.put("resumption.overall.total", "" + district.enterpriseCount());
        figures.put("resumption.overall.resumed", "" + cast.resuming());
        figures.put("resumption.overall.rate", rate(cast.resuming(), district.enterpriseCount()));
        figures.put("resumption.aboveScale.total", "" + district.aboveScaleCount());
        figures.put("resumption.aboveScale.resumed", "" + district.aboveScaleCount());
        figures.put("resumption.aboveScale.rate", rate(1, 1));
        figures.put("gate.scans", "" + (cast.localsAtTheGate().size() + YELLOW_AT_THE_GATE + ALTERED_CODES + ARRIVED));
        figures.put("gate.refused", "" + (YELLOW_AT_THE_GATE + ALTERED_CODES + FEVERS));
        figures.put("gate.fevers", "" + FEVERS);
        figures.put("survey.enterprises", "" + cast.surveyed().size());
        Map<String, Integer> rolls = SocialInsurance.expected(district);
        // Reporting counts a line that repeats another of its roll apart; registry counts it among the unmatched.
        int repeated = rolls.getOrDefault("byKind.duplicate-in-roll", 0);
        figures.put("linkage.insured", "" + (rolls.getOrDefault("insured", 0) - repeated));
        figures.put("linkage.linked", "" + rolls.getOrDefault("linked", 0));
        figures.put("linkage.unmatched", "" + (rolls.getOrDefault("unmatched", 0) - repeated));
        return new Figures(figures);
    }

    /** The same figures as reporting-service answers them; {@code survey} and {@code linkage} from answers of their own. */
    Figures read(JsonNode answer) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String name : values.keySet()) {
            JsonNode value = answer.at("/" + name.replace('.', '/'));
            shown.put(name, name.endsWith("rate") && !value.asText().isEmpty() ? decimals(value) : value.asText());
        }
        return new Figures(shown);
    }

    /** One line for each figure that differs from the expected one. */
    String differencesFrom(Figures expected) {
        StringBuilder lines = new StringBuilder();
        expected.values.forEach((name, value) -> {
            if (!value.equals(values.get(name))) {
                lines.append(name + ": expected " + value + ", the dashboard shows " + values.get(name) + "\n");
            }
        });
        return lines.toString();
    }

    private static String rate(int part, int whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN)
                .toPlainString();
    }

    private static String decimals(JsonNode value) {
        return new BigDecimal(value.asText()).setScale(4, RoundingMode.DOWN).toPlainString();
    }
}
