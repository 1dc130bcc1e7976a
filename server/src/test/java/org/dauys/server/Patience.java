package org.dauys.server;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test waits for may be minutes late on a busy machine; JUnit finds this by itself. */
public final class Patience implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext test) {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(5));
        // What is there soon is seen soon; what takes long is not asked for more than ten times a second.
        Awaitility.setDefaultPollDelay(Duration.ofMillis(10));
        Awaitility.setDefaultPollInterval((asked, before) -> Duration.ofMillis(Math.min(100, 10L * asked)));
    }
}
