#!/usr/bin/env bash
# ical4j 4.4.0: a meeting in Almaty in July 2026 is read two hours off.
# One would expect: Kazakhstan has had UTC+5 everywhere since 1 March 2024, the library's own zone file says so, and a time with
# TZID=Asia/Almaty is read by it: 10:00 is 05:00 UTC, as java.time has it.
# It does: a rule of old summer times that ended long ago is carried on beyond its end.
# What follows: write times of calendars in UTC; read zones by the JDK.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages org.mnode.ical4j:ical4j:4.4.0 org.slf4j:slf4j-nop:2.0.17

out=$(java_class Almaty << 'JAVA'
import java.io.StringReader;
import java.time.*;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DtStart;

public class Almaty {
    public static void main(String[] args) throws Exception {
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        String text = String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:1",
                "DTSTAMP:20260701T000000Z", "DTSTART;TZID=Asia/Almaty:20260715T100000", "SUMMARY:Meeting", "END:VEVENT",
                "END:VCALENDAR", "");
        for (CalendarComponent one : new CalendarBuilder().build(new StringReader(text)).<CalendarComponent>getComponents()) {
            DtStart<?> start = (DtStart<?>) one.getRequiredProperty("DTSTART");
            System.out.println("ical4j    " + Instant.from((Temporal) start.getDate()));
        }
        System.out.println("java.time " + ZonedDateTime.of(2026, 7, 15, 10, 0, 0, 0, ZoneId.of("Asia/Almaty")).toInstant());
    }
}
JAVA
)
seen "$out" "ical4j    2026-07-15T03:00:00Z
java.time 2026-07-15T05:00:00Z"
