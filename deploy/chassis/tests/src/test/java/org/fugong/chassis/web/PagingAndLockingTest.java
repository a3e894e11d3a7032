package org.fugong.chassis.web;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagingAndLockingTest {
    @Test
    void aCursorComesBackAsItWas() {
        assertThat(Cursor.decode(Cursor.encode("2020-02-18T11:00:00Z", "某镇", ""), 3))
                .containsExactly("2020-02-18T11:00:00Z", "某镇", "");
        assertThat(Cursor.encode("a/b", "c?d")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertThat(Cursor.decode(null, 2)).isEmpty();
        assertThat(Cursor.decode("", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "YQ", "====", "%00"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, 2))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("bad-cursor"));
    }

    @Test
    void aPageKnowsWhetherMoreFollow() {
        List<Integer> rows = IntStream.rangeClosed(1, 4).boxed().toList();
        assertThat(Page.of(rows, 3, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2, 3), "3"));
        assertThat(Page.of(rows, 4, String::valueOf)).isEqualTo(new Page<>(rows, null));
        assertThat(Page.of(rows, 3, String::valueOf).map(each -> each * 10).items())
                .containsExactly(10, 20, 30);
    }

    @Test
    void theLimitHasADefaultAndBounds() {
        assertThat(Page.limit(null)).isEqualTo(50);
        assertThat(Page.limit(500)).isEqualTo(500);
        for (int wrong : new int[] {0, -1, 501}) {
            assertThatThrownBy(() -> Page.limit(wrong))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                            .isEqualTo(422));
        }
    }

    @Test
    void aChangePassesOnlyWithTheVersionItWasMadeOn() {
        assertThat(ETags.of(7).getValue()).isEqualTo("7");
        for (String match : new String[] {"\"7\"", "\"6\", \"7\"", "*"}) {
            assertThatCode(() -> ETags.requireMatch(match, 7)).doesNotThrowAnyException();
        }
        for (String other : new String[] {"\"6\"", "7", "W/\"7\"", "\"77\""}) {
            assertThatThrownBy(() -> ETags.requireMatch(other, 7))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                            .isEqualTo(412));
        }
        assertThatThrownBy(() -> ETags.requireMatch((String) null, 7))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(428));
    }

    @Test
    void aProblemHasAStatusAndATypeInKebabCase() {
        assertThat(Problem.of(409, "thing-frozen", "Closed.").with("at", "11:00"))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("urn:fugong:problem:thing-frozen");
                    assertThat(problem.members()).containsEntry("at", "11:00");
                });
        assertThatThrownBy(() -> Problem.of(200, "fine", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Problem.of(400, "Not Kebab", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
