package org.fugong.healthcode.gate.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.fugong.healthcode.gate.domain.GatePolicy.Decision;
import org.fugong.healthcode.gate.domain.GatePolicy.Seen;
import org.fugong.healthcode.gate.domain.Sight.CodeState;
import org.fugong.healthcode.gate.domain.Sight.HolderColour;

import static org.assertj.core.api.Assertions.assertThat;

class GatePolicyTest {

    private static final Instant MORNING = Instant.parse("2020-02-20T00:00:00Z");
    private final GatePolicy policy =
            new GatePolicy(new FeverRule(new BigDecimal("37.3"), true), Duration.ofSeconds(5));

    @Test
    void aGreenWorkerWithoutFeverIsAdmitted() {
        Decision decision = policy.decide(entry(CodeState.GENUINE, HolderColour.GREEN, true, "36.5"));
        assertThat(decision).isEqualTo(new Decision(Reason.ADMITTED, false));
        assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void someoneElsesWorkerIsAVisitor() {
        assertThat(policy.decide(entry(CodeState.GENUINE, HolderColour.GREEN, false, "36.5"))
                        .reason())
                .isEqualTo(Reason.ADMITTED_VISITOR);
    }

    @ParameterizedTest
    @CsvSource({"37.2,ADMITTED", "37.29,ADMITTED", "37.3,FEVER", "43.0,FEVER"})
    void feverBeginsAtTheThreshold(String celsius, Reason reason) {
        assertThat(policy.decide(entry(CodeState.GENUINE, HolderColour.GREEN, true, celsius))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void whereTheRuleSaysAboveTheThresholdItselfPasses() {
        FeverRule above = new FeverRule(new BigDecimal("37.3"), false);
        assertThat(above.isFever(new Temperature(new BigDecimal("37.30")))).isFalse();
        assertThat(above.isFever(new Temperature(new BigDecimal("37.4")))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = HolderColour.class,
            names = {"YELLOW", "RED"})
    void yellowAndRedAreRefusedAndAFeverIsStillNoted(HolderColour colour) {
        Decision decision = policy.decide(entry(CodeState.GENUINE, colour, true, "38.0"));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.reason().name()).isEqualTo(colour.name());
        assertThat(decision.fever()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = CodeState.class, mode = EnumSource.Mode.EXCLUDE, names = "GENUINE")
    void aBadCodeIsRefusedForWhatIsWrongWithIt(CodeState state) {
        Decision decision = policy.decide(entry(state, HolderColour.GREEN, true, "36.5"));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.reason().name()).isEqualTo(state.name());
    }

    @Test
    void aGenuineCodeOfNobodyWeKnowIsRefused() {
        assertThat(policy.decide(entry(CodeState.GENUINE, null, false, "36.5")).reason())
                .isEqualTo(Reason.UNKNOWN_PERSON);
    }

    @Test
    void nobodyIsLockedInForAColour() {
        Sight out = new Sight(Direction.EXIT, CodeState.GENUINE, HolderColour.RED, true, null);
        assertThat(policy.decide(out)).isEqualTo(new Decision(Reason.LEFT, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"33.9", "43.1", "45.0", "-1", "36.555"})
    void noLivingPersonHasSuchATemperature(String celsius) {
        assertThat(Temperature.isPlausible(new BigDecimal(celsius))).isFalse();
    }

    @Test
    void theSameCodeMomentsLaterAtTheSameGateIsOneScanReadTwice() {
        Seen first = new Seen("e/north", Direction.ENTRY, "36.5", MORNING);
        assertThat(policy.isDoubleRead(first, new Seen("e/north", Direction.ENTRY, "36.5", MORNING.plusSeconds(5))))
                .isTrue();
        assertThat(policy.isDoubleRead(first, new Seen("e/north", Direction.ENTRY, "36.5", MORNING.plusMillis(5001))))
                .isFalse();
        assertThat(policy.isDoubleRead(first, new Seen("e/south", Direction.ENTRY, "36.5", MORNING)))
                .isFalse();
        assertThat(policy.isDoubleRead(first, new Seen("e/north", Direction.ENTRY, "36.6", MORNING)))
                .isFalse();
    }

    private static Sight entry(CodeState code, @Nullable HolderColour colour, boolean worker, String celsius) {
        return new Sight(Direction.ENTRY, code, colour, worker, new Temperature(new BigDecimal(celsius)));
    }
}
