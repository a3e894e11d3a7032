package org.fugong.reporting.dashboard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.TestServers;

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
        assertThat(page("en")).contains("Resumption, live", "Chongxian", "{n} of {total} enterprises");
        assertThat(page("zh")).contains("实时复工情况", "崇贤", "{total} 家企业中的 {n} 家");
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
