package org.fugong.registry.worker.domain;

import org.junit.jupiter.api.Test;

import org.fugong.registry.worker.domain.FindText.Meaning;

import static org.assertj.core.api.Assertions.assertThat;

class FindTextTest {

    @Test
    void names_are_found_by_characters_and_pairs_whatever_blanks_and_case() {
        assertThat(FindText.name(" 阿卜杜·热合曼 ")).isEqualTo("阿卜杜热合曼");
        assertThat(FindText.characters("李四光")).containsExactly("李", "四", "光");
        assertThat(FindText.pairs("李四光")).containsExactly("李四", "四光");
        assertThat(FindText.pairs(FindText.name("Jo Na"))).containsExactly("jo", "on", "na");
        assertThat(FindText.characters("jona")).isEmpty();
    }

    @Test
    void a_text_means_what_it_looks_like() {
        assertThat(FindText.meanings("李")).containsExactly(Meaning.NAME);
        assertThat(FindText.meanings("0101")).containsExactly(Meaning.LAST_FOUR);
        assertThat(FindText.meanings("+86 100 0000 0101")).containsExactly(Meaning.PHONE);
        assertThat(FindText.meanings("33999919800101000X")).containsExactly(Meaning.DOCUMENT);
        assertThat(FindText.meanings("10000000101")).containsExactly(Meaning.PHONE, Meaning.DOCUMENT);
        assertThat(FindText.meanings("e9990105")).containsExactly(Meaning.DOCUMENT);
        assertThat(FindText.meanings("x")).isEmpty();
        assertThat(FindText.meanings(" - ")).isEmpty();
    }

    @Test
    void the_country_code_of_a_phone_does_not_matter() {
        assertThat(FindText.phone("+86 100-0000-0101")).isEqualTo("10000000101");
        assertThat(FindText.lastFour("10000000101")).isEqualTo("0101");
    }
}
