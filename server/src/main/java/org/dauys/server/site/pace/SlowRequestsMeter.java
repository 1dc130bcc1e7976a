package org.dauys.server.site.pace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows the meter from the start, with 0. */
@Component
class SlowRequestsMeter implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        for (SlowRequests part : SlowRequests.values()) {
            Counter.builder(SlowRequests.METER)
                    .description("Connections that were ended since a request came too slowly")
                    .tag(SlowRequests.PART, part.tag())
                    .register(registry);
        }
    }
}
