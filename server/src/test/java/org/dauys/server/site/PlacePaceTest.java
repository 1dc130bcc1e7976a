package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

class PlacePaceTest {
    private final AtomicLong nanos = new AtomicLong();

    private PlacePace pace() {
        TimeMeter time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("time", time);
        return new PlacePace(beans.getBeanProvider(TimeMeter.class));
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void oneTooManyFromAPlaceWaitsAndOtherPlacesAndActsDoNot() {
        PlacePace pace = pace();
        for (int i = 0; i < 3; i++) {
            assertTrue(pace.take(from("198.51.100.7"), "hall", 3).isEmpty());
        }
        assertEquals(
                Duration.ofSeconds(200),
                pace.take(from("198.51.100.7"), "hall", 3).orElseThrow());
        assertTrue(pace.take(from("198.51.100.8"), "hall", 3).isEmpty());
        assertTrue(pace.take(from("198.51.100.7"), "remark", 3).isEmpty());
        nanos.addAndGet(Duration.ofSeconds(200).toNanos());
        assertTrue(pace.take(from("198.51.100.7"), "hall", 3).isEmpty());
    }

    @Test
    void networkOfIpv6IsOnePlace() {
        PlacePace pace = pace();
        assertTrue(pace.take(from("2001:db8::1"), "hall", 1).isEmpty());
        assertTrue(pace.take(from("2001:db8::2"), "hall", 1).isPresent());
        assertTrue(pace.take(from("2001:db8:0:1::2"), "hall", 1).isEmpty());
    }
}
