package org.fugong.transport.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.clearance.application.ClearanceBoard.AnswerRecord;
import org.fugong.transport.clearance.application.ClearanceBoard.BoardLine;
import org.fugong.transport.clearance.domain.AnswerEffect;
import org.fugong.transport.clearance.domain.AnswerOutcome;
import org.fugong.transport.clearance.domain.Clearance;
import org.fugong.transport.clearance.domain.ClearanceKind;
import org.fugong.transport.clearance.domain.ClearanceOwner;
import org.fugong.transport.clearance.domain.ClearanceState;

/** A clearance as told by REST. */
@Schema(name = "Clearance")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClearanceView(
        UUID clearanceId,
        UUID charterId,
        UUID nominationId,
        UUID workerId,
        UUID enterpriseId,
        @Nullable String enterpriseName,
        ClearanceKind kind,
        @Schema(description = "The division whose agency answers") String originDivision,
        ClearanceState state,
        @Nullable String reason,
        @Schema(description = "The source of the agency's event, or the official's role") @Nullable String answeredBy,
        @Nullable Instant decidedAt,
        @Schema(description = "Who has to see to it") ClearanceOwner owner,
        @Schema(description = "When its owner is to have answered; later answers count until closesAt") Instant dueAt,
        @Schema(description = "The charter's deadline, from which no answer counts") Instant closesAt,
        Instant requestedAt,
        @Schema(description = "How many answers came") int answers,
        @Schema(description = "An answer contradicts the one that stands, and no district official has decided yet")
                boolean contradicted,
        @Schema(description = "Every answer, as they came; only where one clearance is read") @Nullable List<Answer> history) {

    /** One answer of the history. */
    @Schema(name = "ClearanceAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            AnswerOutcome outcome,
            @Nullable String reason,
            String answeredBy,
            Instant answeredAt,
            Instant receivedAt,
            AnswerEffect effect) {}

    static ClearanceView of(BoardLine line, Map<UUID, String> names, @Nullable List<AnswerRecord> history) {
        Clearance c = line.clearance();
        return new ClearanceView(
                c.id(),
                c.charterId(),
                c.nominationId(),
                c.workerId(),
                line.enterpriseId(),
                names.get(line.enterpriseId()),
                c.kind(),
                c.originDivision(),
                c.state(),
                line.reason(),
                line.answeredBy(),
                line.decidedAt(),
                c.kind().owner(),
                c.dueAt(),
                c.closesAt(),
                c.requestedAt(),
                line.answers(),
                c.contradicted(),
                history == null
                        ? null
                        : history.stream().map(ClearanceView::answer).toList());
    }

    static Answer answer(AnswerRecord a) {
        return new Answer(a.outcome(), a.reason(), a.answeredBy(), a.answeredAt(), a.receivedAt(), a.effect());
    }
}
