package org.fugong.reporting.measure;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;
import org.fugong.reporting.breakdown.application.GroupFigures;
import org.fugong.reporting.dashboard.application.Figures;
import org.fugong.reporting.dashboard.application.FiguresView;
import org.fugong.reporting.help.application.DepartmentHelp;
import org.fugong.reporting.help.application.SchemeHelp;
import org.fugong.reporting.linkage.application.LinkageFigures;
import org.fugong.reporting.linkage.application.Linkages;
import org.fugong.reporting.measure.application.Measure;
import org.fugong.reporting.measure.application.Measures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MeasuresTest {

    /** What the answer tells about itself, and is no figure. */
    private static final Set<String> ABOUT = Set.of("events", "lag.records", "lag.seconds", "withheldBelow");

    /** What GET figures/query answers of a group as GET figures does of the district. */
    private static final Set<String> LIKE_THE_DISTRICTS =
            Set.of("group.enrolled", "group.applied", "group.resumption.", "group.funnel.", "group.gate.");

    @Inject
    Measures measures;

    @ConfigProperty(name = "mp.messaging.incoming.inbound.topics")
    List<String> topics;

    @Test
    void everyFigureThatIsServedIsInTheCatalogueAndNothingElse() {
        Set<String> served = new TreeSet<>();
        collect("", FiguresView.class, served);
        served.removeAll(ABOUT);
        collect("group.", GroupFigures.class, served);
        served.removeIf(key -> LIKE_THE_DISTRICTS.stream().anyMatch(key::startsWith));

        collect("linkage.", LinkageFigures.class, served);
        served.removeIf(key -> key.startsWith("linkage.lag."));
        collect("schemes.", SchemeHelp.class, served);
        collect("department.", DepartmentHelp.class, served);
        assertThat(measures.all().stream().map(Measure::key)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(measures.all().stream().map(Measure::key).toList()))
                .isEqualTo(served);
    }

    private static void collect(String path, Class<?> view, Set<String> served) {
        for (RecordComponent part : view.getRecordComponents()) {
            if (part.getType().isRecord()) {
                collect(path + part.getName() + ".", part.getType(), served);
            } else if (part.getType().isPrimitive() || Number.class.isAssignableFrom(part.getType())) {
                served.add(path + part.getName());
            }
        }
    }

    @Test
    void aFigureComesFromTopicsThatAreTakenInUnderTheRulesThatAreServed() {
        for (Measure measure : measures.all()) {
            assertThat(topics).as(measure.key()).containsAll(measure.sources());
            assertThat(measure.sources()).as(measure.key()).isNotEmpty();
            assertThat(measure.ruleVersion())
                    .as(measure.key())
                    .isEqualTo(measure.key().startsWith("linkage.") ? Linkages.RULE_VERSION : Figures.RULE_VERSION);
        }
    }

    @Test
    void everyoneReadsItAsDataAndAsAPageInTheirLanguage() {
        given().get("/api/v1/measures")
                .then()
                .statusCode(200)
                .body("items", hasSize(measures.all().size()))
                .body("items.find { it.key == 'funnel.onDuty' }.name.zh", equalTo("在岗"))
                .body("items.find { it.key == 'funnel.onDuty' }.since", equalTo("2020-02-10"));
        given().accept(ContentType.HTML)
                .header("Accept-Language", "zh")
                .get("/measures")
                .then()
                .statusCode(200)
                .body(containsString("已复工 ÷ 总数"));
        given().accept(ContentType.HTML)
                .header("Accept-Language", "en")
                .get("/measures")
                .then()
                .body(containsString("resumed ÷ total"));
    }
}
