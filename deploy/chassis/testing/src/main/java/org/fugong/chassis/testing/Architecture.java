package org.fugong.chassis.testing;

import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The house rules for a service laid out as {@code <base>.<feature>.{domain,application,web,persistence,messaging}}. Each
 * rule fails where it matches no class.
 */
public final class Architecture {
    private static final Set<String> LAYERS = Set.of("domain", "application", "web", "persistence", "messaging");
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.ZoneId.systemDefault",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random");

    private Architecture() {}

    /** Checks all rules for the classes of a service, tests excluded. */
    public static void check(String base) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/generated-"))
                .importPackages(base);
        if (classes.isEmpty()) {
            throw new AssertionError("No classes below " + base);
        }
        domainIsPlainJava(classes);
        domainIsToldTheTime(classes);
        layersPointInwards(classes);
        featuresMeetInApplications(base, classes);
        packagesAreNullMarked(base, classes);
        namesSaySomething(classes);
        nobodySleepsOrPrints(classes);
    }

    private static void domainIsPlainJava(JavaClasses classes) {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should(onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "..domain..")
                        .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))))
                .because("the domain knows no framework")
                .check(classes);
    }

    private static void domainIsToldTheTime(JavaClasses classes) {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should(new ArchCondition<JavaClass>("be passed clock and ids") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                            String target = call.getTargetOwner().getFullName() + "."
                                    + call.getTarget().getName();
                            // now(clock) and the like are fine: the clock was passed in.
                            boolean given = call.getTarget().getName().equals("now")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .anyMatch(type -> type.getName().equals("java.time.Clock"));
                            if (CLOCKS.contains(target) && !given) {
                                events.add(SimpleConditionEvent.violated(item, call.getDescription()));
                            }
                        }
                    }
                })
                .check(classes);
    }

    private static void layersPointInwards(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("..application..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("of adapters", Architecture::isOfAdapter))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("web, messaging and persistence depend on the application")
                .check(classes);
        for (String outer : new String[] {"web", "messaging", "persistence"}) {
            if (classes.stream().anyMatch(one -> outer.equals(layer(one)))) {
                noClasses()
                        .that(DescribedPredicate.describe("of " + outer, one -> outer.equals(layer(one))))
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "of another adapter", one -> isOfAdapter(one) && !outer.equals(layer(one))))
                        .because(outer + " reaches other adapters through the application")
                        .check(classes);
            }
        }
    }

    private static boolean isOfAdapter(JavaClass one) {
        String layer = layer(one);
        return one.getPackageName().startsWith("org.fugong.")
                && !one.getPackageName().startsWith("org.fugong.chassis")
                && (layer.equals("web") || layer.equals("messaging") || layer.equals("persistence"));
    }

    private static void featuresMeetInApplications(String base, JavaClasses classes) {
        classes()
                .that(DescribedPredicate.describe(
                        "of a feature", one -> feature(base, one).isPresent()))
                .should(new ArchCondition<JavaClass>("know other features by their application only") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        Optional<String> own = feature(base, item);
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            Optional<String> other = feature(base, target);
                            if (other.isPresent()
                                    && !other.equals(own)
                                    && !layer(target).equals("application")) {
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(classes);
    }

    private static void packagesAreNullMarked(String base, JavaClasses classes) {
        classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getPackageName() + " has no package-info.java with @NullMarked"));
                        }
                    }
                })
                .check(classes);
    }

    private static void namesSaySomething(JavaClasses classes) {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
                .because("a name says what a class is for")
                .check(classes);
    }

    private static void nobodySleepsOrPrints(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(classes);
    }

    /** The feature a class belongs to: the first package below the base that has layers. */
    private static Optional<String> feature(String base, JavaClass one) {
        String name = one.getPackageName();
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(base.length() + 1).split("\\.");
        return parts.length >= 2 && LAYERS.contains(parts[1]) ? Optional.of(parts[0]) : Optional.empty();
    }

    private static String layer(JavaClass one) {
        for (String part : one.getPackageName().split("\\.")) {
            if (LAYERS.contains(part)) {
                return part;
            }
        }
        return "";
    }
}
