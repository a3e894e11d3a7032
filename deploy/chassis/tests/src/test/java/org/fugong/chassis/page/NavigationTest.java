package org.fugong.chassis.page;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.page.Navigation.Entry;
import org.fugong.chassis.page.Navigation.Group;
import org.fugong.chassis.page.Navigation.Title;

import static org.assertj.core.api.Assertions.assertThat;

class NavigationTest {
    private final Navigation navigation = new Navigation(List.of(
            new Group(new Title("Open", "公开"), List.of(new Entry("home", "/a/", new Title("Home", "首页"), null))),
            new Group(
                    new Title("Work", "办理"),
                    List.of(
                            new Entry("one", "/a/one", new Title("One", "甲"), List.of("clerk")),
                            new Entry("two", "/a/two", new Title("Two", "乙"), List.of("auditor", "clerk"))))));

    @Test
    void showsWhatIsOpenToAllAndNoEmptySection() {
        assertThat(navigation.sections(Set.of(), "en", "")).singleElement().satisfies(section -> assertThat(
                        section.links())
                .extracting(PageContext.Link::path)
                .containsExactly("/a/"));
    }

    @Test
    void showsALinkToEachRoleItIsFor() {
        assertThat(navigation.sections(Set.of("auditor"), "zh", ""))
                .extracting(PageContext.Section::title)
                .containsExactly("公开", "办理");
        assertThat(navigation.sections(Set.of("auditor"), "zh", "").get(1).links())
                .extracting(PageContext.Link::title)
                .containsExactly("乙");
    }

    @Test
    void marksThePageThatOneIsOn() {
        assertThat(navigation.sections(Set.of("clerk"), "en", "two").get(1).links())
                .extracting(PageContext.Link::current)
                .containsExactly(false, true);
    }
}
