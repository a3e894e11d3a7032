package org.fugong.reporting.dashboard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.security.Role;
import org.fugong.chassis.testing.TestServers;
import org.fugong.chassis.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DashboardPageTest {
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final Pattern OWN_FILE =
            Pattern.compile("(?:src|href)=\"(/reporting/[^\"]+\\.(?:js|css|svg)[^\"]*)\"");

    @Test
    void speaksTheReadersLanguage() {
        assertThat(page("en")).contains("Resumption, live", "Chongxian", "{n} of {total}");
        assertThat(page("zh")).contains("实时复工情况", "崇贤", "{total} 家企业中的 {n} 家");
    }

    @Test
    void offersWhatTheReaderMayAskForAndAWallScreen() {
        assertThat(page("en")).contains("data-may-ask=\"false\"").doesNotContain("id=\"filters\"", "id=\"alerts\"");
        String official = given().auth()
                .oauth2(Tokens.of("li", Role.DISTRICT))
                .header("Accept-Language", "zh")
                .get("/")
                .asString();
        assertThat(official).contains("data-may-ask=\"true\"", "id=\"filters\"", "id=\"alerts\"", "全部镇街");
        assertThat(given().get("/?wall").asString())
                .contains("class=\"dashboard wall\"", "id=\"wall-clock\"")
                .doesNotContain("id=\"filters\"");
    }

    @Test
    void hasATileForEachTown() {
        assertThat(page("en").split("data-town=", -1)).hasSize(21);
    }

    @Test
    void hasNoScriptOfItsOwnInline() {
        Matcher scripts = SCRIPT.matcher(page("en"));
        int found = 0;
        while (scripts.find()) {
            found++;
            assertThat(scripts.group()).contains(" src=");
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void everyFileItAsksForIsThereTheChartLibraryToo() {
        Matcher files = OWN_FILE.matcher(page("zh"));
        int found = 0;
        while (files.find()) {
            found++;
            given().basePath("/").get(files.group(1)).then().statusCode(200);
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    private static String page(String language) {
        return given().header("Accept-Language", language)
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
