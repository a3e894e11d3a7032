package org.fugong.transport.charter.web;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.fugong.transport.charter.domain.Arrangement;
import org.fugong.transport.charter.domain.Carriage;
import org.fugong.transport.charter.domain.CharterMode;
import org.fugong.transport.charter.domain.CharterPlan;
import org.fugong.transport.charter.domain.Circle;
import org.fugong.transport.charter.domain.CircleKind;
import org.fugong.transport.charter.domain.Quota;
import org.fugong.transport.charter.domain.Via;

/** What is prepared or announced. */
@Schema(name = "CharterRequest")
record CharterRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Such as the train number", examples = "D5580") String name,
        @NotNull CharterMode mode,
        @NotBlank @Size(max = 100) @Schema(description = "Where it departs", examples = "黄山北") String origin,
        @NotBlank @Schema(description = "County it departs from, GB/T 2260, 6 digits", examples = "341000")
                String originDivision,
        @NotBlank @Size(max = 100) @Schema(description = "Where it arrives", examples = "杭州东") String destination,
        @NotNull Instant departureAt,
        @NotNull Instant arrivalAt,
        @Nullable @Schema(
                        description = "1 to 3000, no more than the carriages hold; all that they hold if absent",
                        examples = "180")
                Integer seats,
        @NotNull @Schema(description = "From this instant on, by the database's clock, no nomination is taken")
                Instant deadline,
        @Nullable @Schema(description = "How many workers of one enterprise may be seated or waiting; no limit if absent")
                Integer perEnterpriseCap,
        @Nullable @Schema(description = "Stops between origin and destination, in their order")
                List<@NotNull @Valid ViaRequest> via,
        @Nullable @Schema(description = "In the order of the train; a bus is one. Plain seats from 1 if absent")
                List<@NotNull @Valid CarriageRequest> carriages,
        @Nullable @Schema(description = "May overlap: each that a worker falls under needs room")
                List<@NotNull @Valid QuotaRequest> quotas,
        @Nullable @Schema(description = "Whose workers may be nominated; everybody's if absent or empty")
                List<@NotNull @Valid CircleRequest> allowed,
        @Nullable @Size(min = 1) @Schema(
                        description = "Which clearances each nomination asks for: TICKET, VILLAGE_EXIT, ORIGIN_BUREAU,"
                                + " HEALTH_CODE; the first two if absent")
                Set<@NotNull @Pattern(regexp = "TICKET|VILLAGE_EXIT|ORIGIN_BUREAU|HEALTH_CODE") String> clearances,
        @Nullable @Schema(description = "Kept as a draft that only district officials see; announced at once if absent")
                Boolean draft) {

    /** A stop on the way. */
    @Schema(name = "Via")
    record ViaRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "绩溪北") String name,
            @NotBlank @Schema(description = "County, GB/T 2260, 6 digits", examples = "341824") String division,
            @NotNull Instant arriveAt,
            @NotNull Instant departAt) {

        Via via() {
            return new Via(name.strip(), division, arriveAt, departAt);
        }
    }

    /** A carriage. */
    @Schema(name = "CarriageRequest")
    record CarriageRequest(
            @NotBlank @Size(max = 20) @Schema(description = "What stands on its door", examples = "01") String label,
            @NotNull @Schema(description = "1 to 40", examples = "18") Integer rows,
            @NotBlank @Schema(
                            description = "Seats of a row from window to window, the aisle as a bar",
                            examples = "ABC|DF")
                    String letters) {}

    /** At most so many seats for these. */
    @Schema(name = "Quota")
    record QuotaRequest(
            @NotNull CircleKind kind,
            @NotBlank @Schema(
                            description =
                                    "An enterprise's id, a town's 9 digits, or 2, 4 or 6 digits of the home county",
                            examples = "3410")
                    String code,
            @NotNull @Schema(examples = "60") Integer seats) {}

    /** These. */
    @Schema(name = "Circle")
    record CircleRequest(
            @NotNull CircleKind kind,
            @NotBlank @Schema(
                            description =
                                    "An enterprise's id, a town's 9 digits, or 2, 4 or 6 digits of the home county",
                            examples = "330110001")
                    String code) {}

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    CharterPlan plan() {
        Arrangement arrangement = new Arrangement(
                listed(via).stream().map(ViaRequest::via).toList(),
                carriages(listed(carriages)),
                listed(quotas).stream()
                        .map(q -> new Quota(new Circle(q.kind(), q.code().strip()), q.seats()))
                        .toList(),
                listed(allowed).stream()
                        .map(c -> new Circle(c.kind(), c.code().strip()))
                        .toList());
        return new CharterPlan(
                name.strip(),
                mode,
                origin.strip(),
                originDivision,
                destination.strip(),
                departureAt,
                arrivalAt,
                seats == null ? arrangement.seatsOfCarriages() : seats,
                deadline,
                perEnterpriseCap == null ? OptionalInt.empty() : OptionalInt.of(perEnterpriseCap),
                arrangement);
    }

    static List<Carriage> carriages(List<CarriageRequest> some) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> new Carriage(
                        i + 1,
                        some.get(i).label().strip(),
                        some.get(i).rows(),
                        some.get(i).letters().strip()))
                .toList();
    }

    private static <T> List<T> listed(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
