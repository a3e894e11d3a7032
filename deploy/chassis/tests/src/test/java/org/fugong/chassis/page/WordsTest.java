package org.fugong.chassis.page;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    @Test
    void everyWordOfTheFrameIsThereInChinese() throws Exception {
        Set<String> english =
                Arrays.stream(Words.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        Properties chinese = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/messages/c_zh.properties")) {
            chinese.load(new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8));
        }
        assertThat(english).hasSizeGreaterThan(50);
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english);
    }
}
