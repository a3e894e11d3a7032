package org.fugong.registry.assistance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

import org.fugong.registry.RegistryApi;

import static org.fugong.registry.RegistryApi.as;
import static org.fugong.registry.RegistryApi.write;

/** The REST of joint schemes as tests use it. */
public final class SchemeApi {

    private static final String SCHEMES = "/api/v1/assistance-schemes";

    private SchemeApi() {}

    /** Puts requests together by hand and gives the id. */
    public static String proposed(String token, String... requests) {
        return write(token)
                .body(Map.of("requestIds", List.of(requests)))
                .post(SCHEMES)
                .then()
                .statusCode(201)
                .extract()
                .path("schemeId");
    }

    /** What the park canteen offers: 20 yuan a meal alone, 15 together, 240 a day for the delivery. */
    public static Map<String, Object> canteen(int leastMembers, int leastUnits) {
        return new HashMap<>(Map.of(
                "provider",
                "合成园区食堂",
                "what",
                "一日三餐盒饭，送至门口",
                "aloneFen",
                2000,
                "togetherFen",
                1500,
                "sharedFen",
                24_000,
                "leastMembers",
                leastMembers,
                "leastUnits",
                leastUnits));
    }

    public static void offered(String token, String scheme, Map<String, Object> offer) {
        move(token, scheme, "offer", offer).then().statusCode(200);
    }

    public static Response get(String token, String scheme) {
        return as(token).get(SCHEMES + "/" + scheme);
    }

    /** Does something in the version that is there. */
    public static Response move(String token, String scheme, String what, Map<String, Object> body) {
        String tag = get(RegistryApi.district(), scheme)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return write(token).header("If-Match", tag).body(body).post(SCHEMES + "/" + scheme + "/" + what);
    }

    /** A member says something to the first offer. */
    public static Response say(String token, String scheme, String what) {
        return write(token).body(Map.of("offer", 1)).post(SCHEMES + "/" + scheme + "/" + what);
    }
}
