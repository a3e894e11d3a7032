package org.fugong.reporting.funnel.domain;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * How many persons reached each stage. A stage counts the persons for whom its own fact was published: a local worker
 * is coded without ever travelling, so a later stage is not a part of an earlier one.
 *
 * @param registered persons who started a health declaration
 * @param complete persons who completed it
 * @param coded persons with a health code
 * @param enrolled persons who are an enterprise's workers, lent or not; who left is no more
 * @param travelled persons who boarded a charter
 * @param arrived persons who arrived with one
 */
public record Stages(long registered, long complete, long coded, long enrolled, long travelled, long arrived) {

    public static final Stages NONE = new Stages(0, 0, 0, 0, 0, 0);

    /** One for each stage that the person reached. */
    public static Stages of(@Nullable Person p) {
        if (p == null) {
            return NONE;
        }
        return new Stages(
                one(Belonging.REGISTERED, p),
                one(Belonging.COMPLETE, p),
                one(Belonging.CODED, p),
                one(Belonging.ENROLLED, p),
                one(Belonging.TRAVELLED, p),
                one(Belonging.ARRIVED, p));
    }

    public Stages plus(Stages o) {
        return new Stages(
                registered + o.registered,
                complete + o.complete,
                coded + o.coded,
                enrolled + o.enrolled,
                travelled + o.travelled,
                arrived + o.arrived);
    }

    public Stages minus(Stages o) {
        return new Stages(
                registered - o.registered,
                complete - o.complete,
                coded - o.coded,
                enrolled - o.enrolled,
                travelled - o.travelled,
                arrived - o.arrived);
    }

    private static long one(Predicate<Person> population, Person person) {
        return population.test(person) ? 1 : 0;
    }
}
