package org.dauys.server.invariants;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows the meter from the start, with 0: an alarm on something that is not there yet would never be set right. */
@Component
class ImpossibleMeter implements MeterBinder {
    /** The place of nothing. */
    private static final String NONE = "none";

    @Override
    public void bindTo(MeterRegistry registry) {
        Counter.builder(Impossible.METER)
                .description("What can never happen, as the program is written, and did")
                .tag(Impossible.PLACE, NONE)
                .register(registry);
    }
}
