package org.fugong.chassis.page;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/reporting/", "/registry/enterprises?town=330110001&q=%E6%9D%AD"})
    void leadsBackToAPageOfThisSite(String to) {
        assertThat(Preferences.local(to)).hasToString(to);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/elsewhere.example",
                "/%zz"
            })
    void leadsNowhereElse(@Nullable String to) {
        assertThat(Preferences.local(to)).hasToString("/");
    }
}
