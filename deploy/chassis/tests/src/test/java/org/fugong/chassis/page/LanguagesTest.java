package org.fugong.chassis.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTest {
    @Test
    void whatTheReaderChoseComesFirst() {
        assertThat(Languages.of("en", "zh-CN,zh;q=0.9")).isEqualTo("en");
    }

    @Test
    void anUnknownChoiceIsAsGoodAsNone() {
        assertThat(Languages.of("xx", "en-GB")).isEqualTo("en");
    }

    @Test
    void theBrowsersFirstPreferenceThatThereIsWins() {
        assertThat(Languages.of(null, "de;q=1, zh-HK;q=0.5, en;q=0.8")).isEqualTo("en");
        assertThat(Languages.of(null, "fr, zh-TW;q=0.3")).isEqualTo("zh");
    }

    @Test
    void aLanguageThatTheBrowserRefusesIsNotTaken() {
        assertThat(Languages.of(null, "en;q=0")).isEqualTo("zh");
    }

    @Test
    void withoutAnyWordItIsChinese() {
        assertThat(Languages.of(null, null)).isEqualTo("zh");
        assertThat(Languages.of(null, "")).isEqualTo("zh");
        assertThat(Languages.of(null, ";;;q=x")).isEqualTo("zh");
    }
}
