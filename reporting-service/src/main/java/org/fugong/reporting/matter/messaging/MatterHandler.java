package org.fugong.reporting.matter.messaging;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.fugong.reporting.intake.FactHandler;
import org.fugong.reporting.matter.application.Matters;
import org.fugong.reporting.matter.domain.Matter;

/**
 * Takes in how things stand by the events of one topic.
 *
 * @param <T> the fields used of the topic's events
 */
final class MatterHandler<T> extends FactHandler<T> {
    private final Matters matters;
    private final Function<T, Matter> reading;

    private final Consumer<List<T>> besides;

    MatterHandler(String topic, Class<T> dataType, Function<T, Matter> reading, Matters matters) {
        this(topic, dataType, reading, matters, facts -> {});
    }

    /** @param besides who takes the same facts in, in the same transaction */
    MatterHandler(
            String topic, Class<T> dataType, Function<T, Matter> reading, Matters matters, Consumer<List<T>> besides) {
        super(topic, dataType);
        this.matters = matters;
        this.reading = reading;
        this.besides = besides;
    }

    @Override
    protected void takeIn(List<T> facts) {
        matters.takeIn(facts.stream().map(reading).toList());
        besides.accept(facts);
    }
}
