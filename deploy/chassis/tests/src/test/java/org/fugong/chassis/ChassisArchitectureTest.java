package org.fugong.chassis;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The chassis carries any service: it knows none of them, and no word of what they are about. */
class ChassisArchitectureTest {
    private static final String DOMAIN_WORDS =
            "(?i).*(enterprise|charter|roster|nominat|clearance|boarding|arrival(?!s?$)"
                    + "|declaration|healthcode|resumption|fever|canteen|district|inspection|liaison).*";

    private final JavaClasses chassis = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Nor what it brings for the tests of others, which are to know of servers.
            .withImportOption(location -> !location.contains("chassis/testing"))
            .importPackages("org.fugong.chassis");

    @Test
    void itKnowsNoService() {
        classes()
                .that()
                .resideInAPackage("org.fugong.chassis..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are not of the rest of Fugong",
                        (JavaClass one) -> !one.getPackageName().startsWith("org.fugong.")
                                || one.getPackageName().startsWith("org.fugong.chassis")))
                .check(chassis);
    }

    @Test
    void noNameInItIsOfTheDomainExceptRolesAndScopes() {
        DescribedPredicate<JavaClass> ours = DescribedPredicate.describe(
                "are not of security, whose roles and scopes are the one exception",
                one -> !one.getPackageName().startsWith("org.fugong.chassis.security"));
        noClasses().that(ours).should().haveNameMatching(DOMAIN_WORDS).check(chassis);
        methods()
                .that()
                .areDeclaredInClassesThat(ours)
                .should()
                .haveNameNotMatching(DOMAIN_WORDS)
                .check(chassis);
        fields().that()
                .areDeclaredInClassesThat(ours)
                .should()
                .haveNameNotMatching(DOMAIN_WORDS)
                .check(chassis);
    }

    @Test
    void theRuleWouldFindADomainWord() {
        assertThat("org.fugong.chassis.web.EnterpriseResource").matches(DOMAIN_WORDS);
        assertThat("org.fugong.chassis.web.Problem").doesNotMatch(DOMAIN_WORDS);
        assertThat(chassis.contain("org.fugong.chassis.security.Role")).isTrue();
        assertThat(chassis.get("org.fugong.chassis.security.Role")
                        .getField("ENTERPRISE")
                        .getName())
                .matches(DOMAIN_WORDS);
    }

    @Test
    void privacyStandsBelowEventsBatchesAndTables() {
        noClasses()
                .that()
                .resideInAPackage("..chassis.privacy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..chassis.event..", "..chassis.batch..", "..chassis.table..")
                .check(chassis);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(chassis).isNotEmpty().allSatisfy(one -> assertThat(
                        one.getPackage().isAnnotatedWith(NullMarked.class))
                .as(one.getPackageName())
                .isTrue());
    }
}
